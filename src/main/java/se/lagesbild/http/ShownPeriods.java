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

    /** How many months before the running one are drawn as a line. */
    private static final int DRAWN = 12;

    static ShownPeriods of(Month current) {
        Month previous = current.plus(-1);
        return new ShownPeriods(Period.of(current), Period.of(previous), Period.yearTo(previous));
    }

    /** Each once, in the order in which they are over. */
    List<Period> all() {
        return Stream.of(previous, year, current).distinct().toList();
    }

    /** Those that a figure of a period is part of, the months of the line included. */
    List<Period> touchedBy(Period period) {
        return Stream.of(period, year)
                .distinct()
                .filter(shown -> shown.equals(period) ? isShown(period) : hasInYear(period))
                .toList();
    }

    boolean isShown(Period period) {
        return all().contains(period) || isDrawn(period);
    }

    private boolean isDrawn(Period period) {
        Month last = current.first();
        return period.isMonth()
                && !last.isBefore(period.first())
                && !period.first().isBefore(last.plus(-DRAWN));
    }

    private boolean hasInYear(Period period) {
        return period.isMonth() && year.months().contains(period.first());
    }
}
