package se.lagesbild.domain.measure;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Result.Status;

/**
 * How settled a published figure is: the one rule of what a revision is, whoever publishes.
 *
 * @param revision how often the figure changed after it was final
 */
public record Edition(Status status, int revision) {

    /**
     * That of the first figure of a cell. After the whole country's was revised it is revised too, its figure before
     * being nothing of nobody.
     *
     * @param byCalendar status of an unrevised figure
     * @param country that of the whole country's figure in the same period, or null
     */
    public static Edition first(Status byCalendar, @Nullable Edition country) {
        boolean revision = byCalendar.isFinal() && country != null && country.status == Status.REVISED;
        return revision ? new Edition(Status.REVISED, 1) : new Edition(byCalendar, 0);
    }

    /**
     * The next one.
     *
     * @param changed whether the figure is another one
     * @param byCalendar status of an unrevised figure now
     */
    public Edition then(boolean changed, Status byCalendar) {
        if (!status.isFinal() || !byCalendar.isFinal()) {
            return new Edition(byCalendar, revision);
        }
        return changed ? new Edition(Status.REVISED, revision + 1) : this;
    }
}
