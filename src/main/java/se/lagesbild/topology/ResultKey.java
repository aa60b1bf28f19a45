package se.lagesbild.topology;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Result;

/** Keys of result records: {@code turnover-to-work|2021-03|WOMAN|05||}, an empty field meaning all. */
public final class ResultKey {

    private ResultKey() {}

    public static String of(Result result) {
        return result.measure() + '|' + result.period() + fields(result.cell());
    }

    static String withoutPeriod(String measure, Cell cell) {
        return measure + fields(cell);
    }

    /** The measure of a key with or without period. */
    static String measureOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    /** The cell of a key without period. In an office anything may be written. */
    static Cell cellOf(String withoutPeriod) {
        String[] fields = withoutPeriod.split("\\|", 5);
        return new Cell(field(fields[1]), field(fields[2]), field(fields[3]), field(fields[4]));
    }

    private static @Nullable String field(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String fields(Cell cell) {
        return '|'
                + text(cell.gender())
                + '|'
                + text(cell.region())
                + '|'
                + text(cell.municipality())
                + '|'
                + text(cell.office());
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
