package se.lagesbild.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What its fields are called, in their order. */
    public static final List<String> COLUMNS = List.of(
            "measure", "period", "gender", "region", "municipality", "office", "numerator", "denominator", "value");

    /** By gender, region, municipality and office, in plain code-point order; all of them come first. */
    static final Comparator<Cell> CELLS = Comparator.<Cell, String>comparing(cell -> text(cell.gender()))
            .thenComparing(cell -> text(cell.region()))
            .thenComparing(cell -> text(cell.municipality()))
            .thenComparing(cell -> text(cell.office()), CodePoints.ORDER);

    /** By all columns before the numerator. */
    public static final Comparator<FigureRow> ORDER = Comparator.comparing(FigureRow::measure)
            .thenComparing(FigureRow::period)
            .thenComparing(FigureRow::cell, CELLS);

    /** The fields as text; what there is not is the empty text. */
    public List<String> fields(int decimals) {
        @Nullable BigDecimal value = figure.value(decimals);
        return List.of(
                measure,
                period,
                text(cell.gender()),
                text(cell.region()),
                text(cell.municipality()),
                text(cell.office()),
                Long.toString(figure.numerator()),
                Objects.toString(figure.denominator(), ""),
                value == null ? "" : value.toPlainString());
    }

    /** The fields by their names, the value unrounded. */
    public Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("measure", measure);
        object.put("period", period);
        object.put("gender", cell.gender());
        object.put("region", cell.region());
        object.put("municipality", cell.municipality());
        object.put("office", cell.office());
        object.put("numerator", figure.numerator());
        object.put("denominator", figure.denominator());
        object.put("value", figure.value());
        return object;
    }

    /** A breakdown column as text; all of them is the empty text. */
    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
