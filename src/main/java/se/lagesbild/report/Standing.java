package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;

/**
 * How a figure stands to the target of its year.
 *
 * @param compared what is held against the level, or stands beside it while the year runs; null if there is nothing
 * @param over what {@code compared} is of; of a year that runs, its complete months
 */
record Standing(
        Light light,
        @Nullable Target target,
        @Nullable Figure compared,
        @Nullable Period over) {

    private static final Standing NO_TARGET = new Standing(Light.NO_TARGET, null, null, null);

    static Standing of(Measure measure, Period period, Whom whom, Subject subject, Reading reading) {
        Target target = measure.target(period.year(), whom.in(subject.region()));
        if (target == null) {
            return NO_TARGET;
        }
        boolean ofMonths = target.scope() == Target.Scope.MONTH;
        Month last = period.last().isBefore(subject.lastComplete()) ? period.last() : subject.lastComplete();
        if (ofMonths && last.isBefore(period.last())) {
            return new Standing(Light.LIVE, target, null, null);
        }
        if (!ofMonths && last.year() < period.year()) {
            return new Standing(Light.YEAR_RUNS, target, null, null);
        }
        Period over = ofMonths ? period : Period.yearTo(last);
        Figure figure = reading.figure(measure, over, whom);
        Figure compared = figure == null ? null : target.compared(figure, over.length());
        return new Standing(light(measure, target, over, compared), target, compared, over);
    }

    private static Light light(Measure measure, Target target, Period over, @Nullable Figure compared) {
        if (target.scope() != Target.Scope.MONTH && !over.isWholeYear()) {
            return Light.YEAR_RUNS;
        }
        Boolean met = compared == null ? null : target.isMetBy(compared, measure.unit());
        if (met == null) {
            return Light.NO_VALUE;
        }
        return met ? Light.MET : Light.NOT_MET;
    }
}
