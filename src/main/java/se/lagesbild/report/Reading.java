package se.lagesbild.report;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

/**
 * Reads figures for a report. Where nothing was counted in a month of which something is known, the figure is nothing
 * of nobody; of what lies before the first known month there is no figure at all.
 */
final class Reading {

    private final Subject subject;
    private final Figures figures;
    private final @Nullable Month firstKnown;

    Reading(Subject subject, Figures figures) {
        this.subject = subject;
        this.figures = figures;
        this.firstKnown = IntStream.rangeClosed(
                        subject.earliest().index(), subject.month().index())
                .mapToObj(Month::new)
                .filter(this::isKnown)
                .findFirst()
                .orElse(null);
    }

    private boolean isKnown(Month month) {
        return subject.measures().stream()
                .map(measure -> figures.find(measure, Period.of(month), Whom.ALL.in(null)))
                .anyMatch(result -> result != null && !result.figure().isZero());
    }

    /** Whether there is anything to report. */
    boolean isEmpty() {
        return firstKnown == null;
    }

    @Nullable
    Result result(Measure measure, Period period, Whom whom) {
        return figures.find(measure, period, whom.in(subject.region()));
    }

    /** The figure, or null if the period begins before anything is known. Of longer ones only those over are asked for. */
    @Nullable
    Figure figure(Measure measure, Period period, Whom whom) {
        if (firstKnown == null || period.first().isBefore(firstKnown)) {
            return null;
        }
        Result result = result(measure, period, whom);
        return result == null ? measure.nothingIn(period, period.length()) : result.figure();
    }
}
