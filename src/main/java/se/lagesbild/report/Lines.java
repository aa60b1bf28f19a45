package se.lagesbild.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;

/** A measure's figures for one period: of all, women, men, and those whose gender is not known. */
record Lines(Measure measure, Period period, List<Line> byWhom) {

    static Lines of(Measure measure, Period period, Subject subject, Reading reading) {
        return new Lines(
                measure,
                period,
                Arrays.stream(Whom.values())
                        .map(whom -> Line.of(measure, period, whom, subject, reading))
                        .toList());
    }

    Line of(Whom whom) {
        return byWhom.get(whom.ordinal());
    }

    /** By how much women's figure is higher than men's. */
    Change gap() {
        return new Change(of(Whom.MEN).figure(), of(Whom.WOMEN).figure(), measure.unit());
    }

    /** Women among all, of a count. */
    @Nullable
    Figure womensShare() {
        Figure all = of(Whom.ALL).figure();
        Figure women = of(Whom.WOMEN).figure();
        return all == null || women == null ? null : new Figure(women.numerator(), all.numerator());
    }
}
