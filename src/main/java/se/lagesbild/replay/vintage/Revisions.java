package se.lagesbild.replay.vintage;

import java.util.List;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.FigureRow;

/**
 * One month's figure of a cell, as known one vintage after another.
 *
 * @param vintages as known when the month was over, one month later, two months later, …; at least one
 */
public record Revisions(Measure measure, Month month, Cell cell, List<Figure> vintages) {

    /** The figure as known so many months after the month was over. */
    FigureRow row(int monthsLater) {
        return new FigureRow(measure.id(), month.toString(), cell, vintages.get(monthsLater));
    }

    /** The last instant of that vintage, milliseconds since 1970-01-01T00:00Z, inclusive. */
    long asOf(int monthsLater) {
        return new Vintage(month.plus(monthsLater)).lastInstant();
    }
}
