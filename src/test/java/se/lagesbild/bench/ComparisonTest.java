package se.lagesbild.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void shouldGiveTheRatioOfMediansAndThatOfEachRound() {
        List<Run> ones = List.of(run(1, 2), run(2, 8), run(3, 4));
        List<Run> others = List.of(run(1, 1), run(2, 2), run(3, 4));

        Comparison comparison = Comparison.of("time", null, Run::seconds, ones, others);

        assertThat(comparison.ofMedians()).isEqualTo(2);
        assertThat(comparison.ofPairs()).isEqualTo(new Spread(2, 1, 4));
    }

    private static Run run(int round, double seconds) {
        return new Run(round, "somebody", 10, seconds, seconds);
    }
}
