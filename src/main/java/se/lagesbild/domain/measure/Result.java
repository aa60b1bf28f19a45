package se.lagesbild.domain.measure;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;

/**
 * The figure of one measure for one month and one cell, as it is published. Absolute, never an increment.
 *
 * @param asOfDay the day whose close the figure describes; the month's last day once the month is over
 * @param revision how often the figure changed after it was final
 * @param target what was aimed at, or null
 * @param targetMet null while live, without a target, without a value, or where the target is not for a month
 * @param updatedAt when it was computed, milliseconds since 1970-01-01T00:00Z
 */
public record Result(
        String measure,
        Month month,
        Cell cell,
        int asOfDay,
        Figure figure,
        Status status,
        int revision,
        @Nullable Target target,
        @Nullable Boolean targetMet,
        String definitionVersion,
        long updatedAt) {

    /** How settled a month's figure is. */
    public enum Status {
        /** The month is not over: month to date. */
        LIVE,
        /** Over, but late registrations are still expected. */
        PRELIMINARY,
        FINAL,
        /** Changed after it was final. */
        REVISED
    }
}
