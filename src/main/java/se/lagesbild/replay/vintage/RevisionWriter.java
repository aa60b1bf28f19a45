package se.lagesbild.replay.vintage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.replay.CsvLine;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.TextTable;

/**
 * Writes revisions: for people as a triangle, one line a month and cell, and for programs one line a vintage.
 *
 * @param asOf no vintage reaches beyond it, milliseconds since 1970-01-01T00:00Z, inclusive
 */
public record RevisionWriter(OutputFormat format, long asOf) {

    private static final String MONTHS_LATER = "months_later";
    private static final String AS_OF = "as_of";

    /** In a triangle, where an empty place means that nothing is known yet. */
    private static final String NO_VALUE = "-";

    private static final int DECIMALS_FOR_PEOPLE = 4;
    private static final int DECIMALS = 6;
    private static final int ALWAYS_SHOWN = FigureRow.COLUMNS.indexOf("gender");
    private static final int FIRST_NUMBER = FigureRow.COLUMNS.indexOf("numerator");

    /** @param rows in their order */
    public void write(List<Revisions> rows, Appendable out) throws IOException {
        switch (format) {
            case TABLE -> writeTriangle(rows, out);
            case CSV -> writeCsv(rows, out);
            case JSONL -> writeJson(rows, out);
        }
    }

    /** Breakdown columns that would be empty are left out, for triangles are wide enough without them. */
    private static void writeTriangle(List<Revisions> rows, Appendable out) throws IOException {
        List<List<String>> keys =
                rows.stream().map(row -> row.row(0).fields(DECIMALS)).toList();
        List<Integer> shown = IntStream.range(0, FIRST_NUMBER)
                .filter(i -> i < ALWAYS_SHOWN
                        || keys.stream().anyMatch(key -> !key.get(i).isEmpty()))
                .boxed()
                .toList();
        int most = rows.stream().mapToInt(row -> row.vintages().size()).max().orElse(0);
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(shown, FigureRow.COLUMNS, IntStream.range(0, most).mapToObj(later -> "+" + later)));
        for (int i = 0; i < rows.size(); i++) {
            List<Figure> vintages = rows.get(i).vintages();
            Stream<String> known = vintages.stream().map(RevisionWriter::text);
            Stream<String> unknown = Stream.generate(() -> "").limit(most - vintages.size());
            lines.add(line(shown, keys.get(i), Stream.concat(known, unknown)));
        }
        new TextTable(shown.size()).write(lines, out);
    }

    private static List<String> line(List<Integer> shown, List<String> key, Stream<String> figures) {
        return Stream.concat(shown.stream().map(key::get), figures).toList();
    }

    private static String text(Figure figure) {
        @Nullable BigDecimal value = figure.value(DECIMALS_FOR_PEOPLE);
        return value == null ? NO_VALUE : value.toPlainString();
    }

    private void writeCsv(List<Revisions> rows, Appendable out) throws IOException {
        out.append(CsvLine.of(Stream.concat(FigureRow.COLUMNS.stream(), Stream.of(MONTHS_LATER, AS_OF))
                .toList()));
        for (Revisions row : rows) {
            for (int later = 0; later < row.vintages().size(); later++) {
                List<String> fields = new ArrayList<>(row.row(later).fields(DECIMALS));
                fields.add(Integer.toString(later));
                fields.add(instant(row, later));
                out.append(CsvLine.of(fields));
            }
        }
    }

    private void writeJson(List<Revisions> rows, Appendable out) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Revisions row : rows) {
            for (int later = 0; later < row.vintages().size(); later++) {
                Map<String, @Nullable Object> object = row.row(later).properties();
                object.put(MONTHS_LATER, later);
                object.put(AS_OF, instant(row, later));
                out.append(json.writeValueAsString(object)).append('\n');
            }
        }
    }

    /** Up to which the vintage knows, inclusive: with it as {@code --as-of}, an ordinary replay gives the figure. */
    private String instant(Revisions row, int monthsLater) {
        return Instant.ofEpochMilli(Math.min(asOf, row.asOf(monthsLater))).toString();
    }
}
