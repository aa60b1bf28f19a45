package se.lagesbild.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a table of figures is written. */
public enum OutputFormat {
    /** For people: aligned columns. */
    TABLE {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            List<List<String>> lines = new ArrayList<>();
            lines.add(COLUMNS);
            rows.forEach(row -> lines.add(fields(row, 4)));
            int[] widths = new int[COLUMNS.size()];
            for (List<String> line : lines) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], line.get(i).length());
                }
            }
            for (List<String> line : lines) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < widths.length; i++) {
                    String padding = " ".repeat(widths[i] - line.get(i).length());
                    boolean number = i >= FIRST_NUMBER;
                    text.append(number ? padding + line.get(i) : line.get(i) + padding)
                            .append("  ");
                }
                out.append(text.toString().stripTrailing()).append('\n');
            }
        }
    },
    /** RFC 4180, except that lines end with a line feed alone. */
    CSV {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            out.append(String.join(",", COLUMNS)).append('\n');
            for (FigureRow row : rows) {
                out.append(fields(row, 6).stream().map(OutputFormat::quoted).collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
    },
    /** One JSON object a line. */
    JSONL {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            ObjectMapper json = new ObjectMapper();
            for (FigureRow row : rows) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                object.put("measure", row.measure());
                object.put("period", row.period());
                object.put("gender", row.cell().gender());
                object.put("region", row.cell().region());
                object.put("municipality", row.cell().municipality());
                object.put("office", row.cell().office());
                object.put("numerator", row.figure().numerator());
                object.put("denominator", row.figure().denominator());
                object.put("value", row.figure().value());
                out.append(json.writeValueAsString(object)).append('\n');
            }
        }
    };

    private static final List<String> COLUMNS = List.of(
            "measure", "period", "gender", "region", "municipality", "office", "numerator", "denominator", "value");
    private static final int FIRST_NUMBER = 6;

    public abstract void write(List<FigureRow> rows, Appendable out) throws IOException;

    private static List<String> fields(FigureRow row, int decimals) {
        Function<@Nullable Object, String> text = value -> value == null ? "" : value.toString();
        @Nullable BigDecimal value = row.figure().value(decimals);
        return List.of(
                row.measure(),
                row.period(),
                FigureRow.text(row.cell().gender()),
                FigureRow.text(row.cell().region()),
                FigureRow.text(row.cell().municipality()),
                FigureRow.text(row.cell().office()),
                Long.toString(row.figure().numerator()),
                text.apply(row.figure().denominator()),
                value == null ? "" : value.toPlainString());
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
