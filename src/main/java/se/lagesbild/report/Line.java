package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

/**
 * The figure of a measure for a period and some people, with all that is said of it.
 *
 * @param figure null if nothing is known of the period
 * @param result as it was published; null if nothing was counted
 * @param sincePrevious since the month before; of a longer period, and while the month runs, not known
 * @param sinceLastYear since the same period of the year before; while the month runs, not known
 */
record Line(
        Measure measure,
        Period period,
        Whom whom,
        @Nullable Figure figure,
        @Nullable Result result,
        Standing standing,
        Change sincePrevious,
        Change sinceLastYear) {

    private static final int YEAR = 12;

    static Line of(Measure measure, Period period, Whom whom, Subject subject, Reading reading) {
        Figure figure = reading.figure(measure, period, whom);
        // A part of a month beside a whole one would look like a fall.
        boolean comparable = !subject.lastComplete().isBefore(period.last());
        Figure previous = comparable && period.isMonth()
                ? reading.figure(measure, Period.of(period.first().plus(-1)), whom)
                : null;
        Figure lastYear = comparable ? reading.figure(measure, yearBefore(period), whom) : null;
        return new Line(
                measure,
                period,
                whom,
                figure,
                reading.result(measure, period, whom),
                Standing.of(measure, period, whom, subject, reading),
                new Change(previous, figure, measure.unit()),
                new Change(lastYear, figure, measure.unit()));
    }

    private static Period yearBefore(Period period) {
        Month first = period.first().plus(-YEAR);
        return new Period(first, period.last().plus(-YEAR));
    }

    /** Whether there is something to show. */
    boolean hasValue() {
        return figure != null && figure.value() != null;
    }
}
