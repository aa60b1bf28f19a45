package se.lagesbild.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;

/**
 * What a report says of one measure.
 *
 * @param trend the figures of the month and the twelve before it, the earliest first
 * @param longer of the periods that are over with the month, and of the year to date
 * @param remarks sentences
 */
record MeasureReport(Measure measure, Lines month, List<TrendPoint> trend, List<Lines> longer, List<String> remarks) {

    private static final int MONTHS_BEFORE = 12;

    /** @param figure null if nothing is known of the month */
    record TrendPoint(Month month, @Nullable Figure figure) {}

    static MeasureReport of(Measure measure, Subject subject, List<Period> periods, Reading reading) {
        Lines month = Lines.of(measure, Period.of(subject.month()), subject, reading);
        List<TrendPoint> trend = IntStream.rangeClosed(-MONTHS_BEFORE, 0)
                .mapToObj(subject.month()::plus)
                .map(each -> new TrendPoint(each, reading.figure(measure, Period.of(each), Whom.ALL)))
                .toList();
        List<Lines> longer = periods.stream()
                .map(period -> Lines.of(measure, period, subject, reading))
                .toList();
        return new MeasureReport(measure, month, trend, longer, Remarks.of(month));
    }
}
