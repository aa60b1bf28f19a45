package se.lagesbild.replay.compare;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;

/**
 * A cell whose replayed figure is not the published one.
 *
 * @param published null if nothing was ever published of it
 * @param replayed of nobody where nothing was counted
 * @param laterRegistrations how many registrations the replay counts that the published figure did not know; negative
 *     where that knew more; null if the published figure was not known at any instant, or nobody looked
 */
public record Difference(
        Measure measure,
        Question.Asked asked,
        Cell cell,
        @Nullable Result published,
        Figure replayed,
        @Nullable Integer laterRegistrations) {

    /** That of the rows of a table of figures. */
    static final Comparator<Difference> ORDER = Comparator.comparing(Difference::replayedRow, FigureRow.ORDER);

    /** The same with an explanation, if there is one. */
    public Difference explainedBy(@Nullable Integer registrations) {
        return new Difference(measure, asked, cell, published, replayed, registrations);
    }

    /** As it was published; of nobody if it never was. */
    Figure publishedFigure() {
        return published == null ? asked.nothing(measure) : published.figure();
    }

    FigureRow publishedRow() {
        return new FigureRow(measure.id(), asked.name(), cell, publishedFigure());
    }

    FigureRow replayedRow() {
        return new FigureRow(measure.id(), asked.name(), cell, replayed);
    }

    Place place() {
        return Place.of(replayedRow());
    }
}
