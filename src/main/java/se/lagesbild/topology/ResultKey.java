package se.lagesbild.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Result;

/** Keys of result records: {@code turnover-to-work|2021-03|WOMAN|05||}, an empty field meaning all. */
public final class ResultKey {

    private ResultKey() {}

    public static String of(Result result) {
        return result.measure() + '|' + result.month() + fields(result.cell());
    }

    static String withoutPeriod(String measure, Cell cell) {
        return measure + fields(cell);
    }

    /** The cell of a key without period. */
    static Cell cellOf(String keyWithoutPeriod) {
        // The office comes last: it may hold anything, separators too.
        List<String> fields = Arrays.asList(keyWithoutPeriod.split("\\|", 5));
        return new Cell(field(fields.get(1)), field(fields.get(2)), field(fields.get(3)), field(fields.get(4)));
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
