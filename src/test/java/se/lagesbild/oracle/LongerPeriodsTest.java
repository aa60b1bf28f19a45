package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.DistinctPersons;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;

/** Quarters, tertials, years and years to date. */
class LongerPeriodsTest {

    private static final String ENROLLED = """
            {"eventId":"1","personId":"p","effectiveDate":"2020-11-05","registeredAt":"2020-11-05T08:00:00Z",\
            "type":"ENROLLED","category":"11","gender":"WOMAN","municipality":"0580"}
            """;
    private static final String PARTICIPATES = """
            {"eventId":"2","personId":"p","effectiveDate":"2021-02-10","registeredAt":"2021-02-10T08:00:00Z",\
            "type":"PROGRAMME_STARTED","programme":"STOM","participationId":"a","plannedEnd":"2021-03-31"}
            """;
    private static final String REFERRED = """
            {"eventId":"3","personId":"p","effectiveDate":"2021-01-31","registeredAt":"2021-01-31T08:00:00Z",\
            "type":"ACTIVITY_PLANNED","activityId":"b","activity":"REFERRAL_TO_REGULAR_EDUCATION"}
            """;
    private static final String MOVED = """
            {"eventId":"4","personId":"p","effectiveDate":"2021-02-01","registeredAt":"2021-02-01T08:00:00Z",\
            "type":"PROFILE_CHANGED","municipality":"0180"}
            """;
    private static final String REFERRED_AGAIN = """
            {"eventId":"5","personId":"p","effectiveDate":"2021-03-01","registeredAt":"2021-03-01T08:00:00Z",\
            "type":"ACTIVITY_PLANNED","activityId":"c","activity":"APPLY_TO_HIGHER_EDUCATION"}
            """;
    private static final String DECISION = """
            {"eventId":"6","personId":"p","effectiveDate":"2021-02-01","registeredAt":"2021-02-01T08:00:00Z",\
            "type":"DECISION_MADE","decision":"STOM","kind":"NEW"}
            """;
    private static final String LEFT = """
            {"eventId":"7","personId":"p","effectiveDate":"2021-03-20","registeredAt":"2021-03-20T08:00:00Z",\
            "type":"DEREGISTERED","reason":"WORK"}
            """;

    /** Three openings and one of them with a result: 1/3. */
    @Test
    void shouldSumNumeratorsAndDenominatorsOfRates() {
        assertThat(quarter("turnover-to-work", Grouping.TOTAL)).containsExactly(Map.entry(Cell.TOTAL, figure(1, 3L)));
    }

    /** Nobody in January, one in February, one in March: 2/3. */
    @Test
    void shouldTakeTheMeanOfTheMonthsOfStocks() {
        assertThat(quarter("participants-stom", Grouping.TOTAL)).containsExactly(Map.entry(Cell.TOTAL, figure(2, 3L)));
    }

    @Test
    void shouldSumOccurrences() {
        assertThat(quarter("new-decisions-stom", Grouping.TOTAL))
                .containsExactly(Map.entry(Cell.TOTAL, figure(1, null)));
    }

    /** Once, in the cell of the first referral. */
    @Test
    void shouldCountPersonsOfThePeriod() {
        assertThat(quarter("study-referrals", Grouping.MUNICIPALITY))
                .containsExactly(Map.entry(new Cell(null, "05", "0580", null), figure(1, null)));
    }

    private static Map<Cell, Figure> quarter(String measure, Grouping grouping) {
        List<StatusChange> events =
                JsonLines.read(Stream.of(ENROLLED, PARTICIPATES, REFERRED, MOVED, REFERRED_AGAIN, DECISION, LEFT));
        return new ReferenceCalculation(events, null)
                .figuresOver(measure, Month.of(2021, 1), Month.of(2021, 3), grouping);
    }

    private static Figure figure(long numerator, @Nullable Long denominator) {
        return new Figure(numerator, denominator);
    }

    /** The period so far: at the end of each month of the span, persons since the span's first day. */
    @ParameterizedTest
    @EnumSource(Span.class)
    void shouldCountDistinctPersonsOfAPeriodAsTheTextSays(Span span) {
        assertThat(LongStream.rangeClosed(1, 400).filter(seed -> differs(seed, span, span)))
                .isEmpty();
    }

    @Test
    void shouldFindPersonsCountedOfAnotherSpan() {
        assertThat(LongStream.rangeClosed(1, 400)).anyMatch(seed -> differs(seed, Span.YEAR, Span.MONTH));
        assertThat(LongStream.rangeClosed(1, 400)).anyMatch(seed -> differs(seed, Span.TERTIAL, Span.QUARTER));
    }

    private static boolean differs(long seed, Span span, Span counted) {
        RandomHistory history = RandomHistory.of(seed);
        Instant asOf = history.asOf();
        String id = "study-referrals";
        DistinctPersons ofMonths = (DistinctPersons) TestMeasures.kinds().get(id);
        Calculation.Figures figures = new Production(Map.of(id, ofMonths.over(counted))).of(history.delivered(), asOf);
        ReferenceCalculation reference = new ReferenceCalculation(history.delivered(), asOf);
        return history.days().stream().map(Month::of).distinct().anyMatch(month -> {
            Month first = Month.of(span.startOf(month.firstDay()));
            for (Grouping grouping : Grouping.values()) {
                Map<Cell, Figure> some = new HashMap<>(figures.of(id, grouping, month.lastDay()));
                some.values().removeIf(Figure::isZero);
                if (!some.equals(reference.figuresOver(id, first, month, grouping))) {
                    return true;
                }
            }
            return false;
        });
    }
}
