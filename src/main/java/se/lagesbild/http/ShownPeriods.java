package se.lagesbild.http;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;

/**
 * The periods whose figures the page shows.
 *
 * @param current the running month
 * @param previous the last complete month
 * @param year its year up to it; in January the whole of last year
 */
record ShownPeriods(Period current, Period previous, Period year) {

    static ShownPeriods of(Month current) {
        Month previous = current.plus(-1);
        return new ShownPeriods(Period.of(current), Period.of(previous), Period.yearTo(previous));
    }

    /** Each once, in the order in which they are over. */
    List<Period> all() {
        return Stream.of(previous, year, current).distinct().toList();
    }

    /** Those that a figure of a period is part of. */
    List<Period> touchedBy(Period period) {
        boolean inYear = period.isMonth() && year.months().contains(period.first());
        return all().stream()
                .filter(shown -> shown.equals(period) || inYear && shown.equals(year))
                .toList();
    }
}
