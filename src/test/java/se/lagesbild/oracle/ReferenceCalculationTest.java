package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCalculationTest {

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @Test
    void shouldKnowAllCases() {
        assertThat(cases()).hasSize(35);
        assertThat(cases().stream().mapToInt(story -> story.expected().size()).sum())
                .isEqualTo(74);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldGiveTheFiguresComputedByHand(WorkedCase story) {
        story.check(
                story.expected(),
                expected -> new ReferenceCalculation(story.events(), expected.asOf())
                        .figures(expected.measure(), expected.day(), expected.grouping()));
    }
}
