package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;

/** A comparison of zeros would prove nothing: random histories have something to count, and meet the rules. */
class HistoryCoverageTest {

    private static final int CROWDS = 12;
    private static final int SEEDS_A_CROWD = 60;

    /** In most crowds somebody is a result, and somebody is none. */
    @Test
    void shouldFindResultsAndOthersInEveryMeasure() {
        Map<String, Integer> results = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            Map<String, Figure> sums = sums(crowd);
            sums.forEach((measure, sum) -> {
                results.merge(measure, sum.numerator() > 0 ? 1 : 0, Integer::sum);
                Long denominator = sum.denominator();
                if (denominator != null) {
                    others.merge(measure, !denominator.equals(sum.numerator()) ? 1 : 0, Integer::sum);
                }
            });
        }
        assertThat(results).containsOnlyKeys(ReferenceCalculation.measureIds());
        assertThat(results).allSatisfy(HistoryCoverageTest::inMostCrowds);
        assertThat(others).hasSize(22).allSatisfy(HistoryCoverageTest::inMostCrowds);
    }

    @Test
    void shouldMeetTheRules() {
        Map<String, Integer> met = new TreeMap<>();
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            List<RandomHistory> histories = crowd(crowd);
            RuleMet.ALL.forEach(
                    (rule, test) -> met.merge(rule, histories.stream().anyMatch(test) ? 1 : 0, Integer::sum));
        }
        assertThat(met).hasSameSizeAs(RuleMet.ALL).allSatisfy(HistoryCoverageTest::inMostCrowds);
    }

    private static void inMostCrowds(String of, int crowds) {
        assertThat(crowds).as(of).isGreaterThanOrEqualTo(CROWDS / 2);
    }

    private static List<RandomHistory> crowd(int number) {
        return LongStream.range(0, SEEDS_A_CROWD)
                .mapToObj(seed -> RandomHistory.of(1 + (long) number * SEEDS_A_CROWD + seed))
                .toList();
    }

    private static Map<String, Figure> sums(int crowd) {
        Map<String, Figure> sums = new TreeMap<>();
        for (RandomHistory history : crowd(crowd)) {
            ReferenceCalculation reference = new ReferenceCalculation(history.delivered(), history.asOf());
            for (String measure : ReferenceCalculation.measureIds()) {
                Collection<Figure> figures = new ArrayList<>();
                history.days()
                        .forEach(day -> figures.addAll(
                                reference.figures(measure, day, Grouping.TOTAL).values()));
                figures.forEach(figure -> sums.merge(measure, figure, HistoryCoverageTest::sum));
            }
        }
        return sums;
    }

    private static Figure sum(Figure a, Figure b) {
        return new Figure(
                a.numerator() + b.numerator(),
                a.denominator() == null || b.denominator() == null ? null : a.denominator() + b.denominator());
    }
}
