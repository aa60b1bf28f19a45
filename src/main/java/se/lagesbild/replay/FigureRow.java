package se.lagesbild.replay;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;

/**
 * One figure of a table.
 *
 * @param period a month, 2021-03, or a day, 2021-03-15
 */
public record FigureRow(String measure, String period, Cell cell, Figure figure) {

    /** By all columns before the numerator, in plain code-point order. */
    static final Comparator<FigureRow> ORDER = Comparator.comparing(FigureRow::measure)
            .thenComparing(FigureRow::period)
            .thenComparing(row -> text(row.cell.gender()))
            .thenComparing(row -> text(row.cell.region()))
            .thenComparing(row -> text(row.cell.municipality()))
            .thenComparing(row -> text(row.cell.office()), CodePoints.ORDER);

    /** A breakdown column as text; all of them is the empty text. */
    static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
