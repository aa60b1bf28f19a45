package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.measure.Kind;

/** Every measure, breakdown and day of random hostile histories comes to what the contract's text says. */
class FiguresAgainstReferenceTest {

    private static final long FIRST_SEED = Long.getLong("lagesbild.oracle.firstSeed", 1);
    private static final int SEEDS = Integer.getInteger("lagesbild.oracle.seeds", 2_000);

    private final Map<String, Kind> kinds = TestMeasures.kinds();

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @Test
    void shouldJudgeEveryMeasureThatHasAReference() {
        assertThat(kinds).containsOnlyKeys(ReferenceCalculation.MEASURES.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldGiveTheFiguresComputedByHand(WorkedCase story) {
        story.check(
                story.expected(),
                row -> new Production(kinds)
                        .of(story.events(), row.asOf())
                        .of(row.measure(), row.grouping(), row.day()));
    }

    @Test
    void shouldAgreeWithTheReferenceOnRandomHistories() {
        Judge judge = new Judge(new Production(kinds), kinds.keySet());
        LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS)
                .forEach(seed -> assertThat(judge.verdict(seed)).isNull());
    }
}
