package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;

class MeasureTest {

    private static final Measure REFERRALS = shipped("study-referrals");

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-01, 2021-01",
        "MONTH, 2021-06, 2021-06",
        "QUARTER, 2021-03,",
        "QUARTER, 2021-05,",
        "QUARTER, 2021-06, 2021-Q2",
        "TERTIAL, 2021-04,",
        "TERTIAL, 2021-08, 2021-T2",
        "YEAR, 2021-01,",
        "YEAR, 2021-02, 2021-01/2021-02",
        "YEAR, 2021-03, 2021-Q1",
        "YEAR, 2021-04, 2021-T1",
        "YEAR, 2021-12, 2021"
    })
    void shouldTellAPeriodAtTheEndOfItsLastMonth(Span span, String month, String period) {
        assertThat(Optional.ofNullable(REFERRALS.over(span).periodAtEndOf(Month.parse(month)))
                        .map(Period::toString))
                .isEqualTo(Optional.ofNullable(period));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2021-05,",
        "QUARTER, 2021-01,",
        "QUARTER, 2021-03,",
        "QUARTER, 2021-04, 2021-Q2",
        "QUARTER, 2021-05, 2021-Q2",
        "QUARTER, 2021-06,",
        "TERTIAL, 2021-04,",
        "TERTIAL, 2021-11, 2021-T3",
        "YEAR, 2021-05,"
    })
    void shouldTellThePeriodThatRuns(Span span, String month, String period) {
        assertThat(Optional.ofNullable(REFERRALS.over(span).runningAfter(Month.parse(month)))
                        .map(Period::toString))
                .isEqualTo(Optional.ofNullable(period));
    }

    @Test
    void shouldTellEachPeriodOnce() {
        List<Period> told = Period.ofYear(2021).months().stream()
                .flatMap(month -> REFERRALS.counted().stream().map(counted -> counted.periodAtEndOf(month)))
                .filter(Objects::nonNull)
                .toList();
        List<Period> all = Period.ofYear(2021).months().stream()
                .flatMap(month -> Stream.concat(
                        Stream.of(Period.yearTo(month)),
                        Arrays.stream(Span.values()).map(span -> span.endingWith(month))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void shouldCountLongerSpansOnlyWhereMonthsDoNotMakeThemUp() {
        assertThat(REFERRALS.counted())
                .extracting(Measure::series)
                .containsExactly(
                        "study-referrals",
                        "study-referrals@quarter",
                        "study-referrals@tertial",
                        "study-referrals@year");
        Measure turnover = shipped("turnover-to-work");
        assertThat(turnover.counted()).containsExactly(turnover);
    }

    private static Measure shipped(String id) {
        return CatalogueLoader.shipped().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
