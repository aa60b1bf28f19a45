package se.lagesbild.topology;

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
