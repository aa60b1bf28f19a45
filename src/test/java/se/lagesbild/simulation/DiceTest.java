package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void shouldThrowTheSameOnEveryMachine() {
        Dice dice = new Dice(42);

        assertThat(dice.share()).isEqualTo(0.7415648787718233);
        assertThat(dice.between(1, 1000)).isEqualTo(160);
        assertThat(dice.waiting(100)).isEqualTo(32);
    }

    @Test
    void shouldReachBothEndsAndNothingElse() {
        Dice dice = new Dice(7);

        assertThat(IntStream.range(0, 1_000).map(i -> dice.between(-1, 3)).distinct())
                .containsExactlyInAnyOrder(-1, 0, 1, 2, 3);
    }

    @Test
    void shouldWaitForTheMeanOnAverage() {
        Dice dice = new Dice(7);

        assertThat(IntStream.range(0, 50_000)
                        .map(i -> dice.waiting(100))
                        .average()
                        .orElseThrow())
                .isCloseTo(100, within(2.0));
    }

    @Test
    void shouldMixDifferentIndexesToDifferentNumbers() {
        assertThat(LongStream.range(0, 10_000)
                        .map(i -> Dice.mix(42, i))
                        .distinct()
                        .count())
                .isEqualTo(10_000);
    }
}
