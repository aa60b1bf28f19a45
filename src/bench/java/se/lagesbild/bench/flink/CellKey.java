package se.lagesbild.bench.flink;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;

/** A cell as text, by which sums are keyed. */
final class CellKey {

    private CellKey() {}

    static String of(Cell cell) {
        return text(cell.gender())
                + '|'
                + text(cell.region())
                + '|'
                + text(cell.municipality())
                + '|'
                + text(cell.office());
    }

    /** In an office, which comes last, anything may be written. */
    static Cell cell(String key) {
        String[] fields = key.split("\\|", 4);
        return new Cell(field(fields[0]), field(fields[1]), field(fields[2]), field(fields[3]));
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }

    private static @Nullable String field(String text) {
        return text.isEmpty() ? null : text;
    }
}
