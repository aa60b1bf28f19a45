package se.lagesbild.domain.measure;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;

/**
 * The figure of one measure for one period and one cell, as it is published. Absolute, never an increment.
 *
 * @param asOfDay the day whose close the figure describes; the period's last day once the period is over
 * @param revision how often the figure changed after it was final
 * @param target what was aimed at in the period's year, or null
 * @param targetMet null while live, without a target, without a value, or where the target is not for such a period
 * @param updatedAt when it was computed, milliseconds since 1970-01-01T00:00Z
 */
public record Result(
        String measure,
        Period period,
        Cell cell,
        int asOfDay,
        Figure figure,
        Status status,
        int revision,
        @Nullable Target target,
        @Nullable Boolean targetMet,
        String definitionVersion,
        long updatedAt) {

    /** The result of a figure, held against the target that there is for it. */
    public static Result of(
            Measure measure,
            Period period,
            Cell cell,
            int asOfDay,
            Figure figure,
            Status status,
            int revision,
            long updatedAt) {
        Target target = measure.target(period.year(), cell);
        boolean tested = target != null && target.scope().covers(period) && status != Status.LIVE;
        return new Result(
                measure.id(),
                period,
                cell,
                asOfDay,
                figure,
                status,
                revision,
                target,
                tested ? target.isMetBy(target.compared(figure, period.length()), measure.unit()) : null,
                measure.version(),
                updatedAt);
    }

    /** How settled a period's figure is. */
    public enum Status {
        /** The period is not over: a month to date, or the months so far of a longer period. */
        LIVE,
        /** Over, but late registrations are still expected. */
        PRELIMINARY,
        FINAL,
        /** Changed after it was final. */
        REVISED;

        /** Whether a change of the figure is a revision. */
        public boolean isFinal() {
            return this == FINAL || this == REVISED;
        }
    }
}
