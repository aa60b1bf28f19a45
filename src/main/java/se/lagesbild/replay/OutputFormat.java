package se.lagesbild.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a table of figures is written. */
public enum OutputFormat {
    /** For people: aligned columns. */
    TABLE {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            List<List<String>> lines = new ArrayList<>();
            lines.add(FigureRow.COLUMNS);
            rows.forEach(row -> lines.add(row.fields(4)));
            new TextTable(FIRST_NUMBER).write(lines, out);
        }
    },
    /** RFC 4180, except that lines end with a line feed alone. */
    CSV {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            out.append(CsvLine.of(FigureRow.COLUMNS));
            for (FigureRow row : rows) {
                out.append(CsvLine.of(row.fields(6)));
            }
        }
    },
    /** One JSON object a line. */
    JSONL {
        @Override
        public void write(List<FigureRow> rows, Appendable out) throws IOException {
            ObjectMapper json = new ObjectMapper();
            for (FigureRow row : rows) {
                out.append(json.writeValueAsString(row.properties())).append('\n');
            }
        }
    };

    private static final int FIRST_NUMBER = FigureRow.COLUMNS.indexOf("numerator");

    public abstract void write(List<FigureRow> rows, Appendable out) throws IOException;
}
