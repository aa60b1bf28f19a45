package se.lagesbild.replay.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.replay.CsvLine;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.TextTable;

/** Writes differences: the cell, both figures, how settled the published one is, and what explains the difference. */
public record DifferenceWriter(OutputFormat format) {

    private static final int KEYS = FigureRow.COLUMNS.indexOf("numerator");
    private static final List<String> KEY_COLUMNS = FigureRow.COLUMNS.subList(0, KEYS);
    private static final List<String> FIGURE_COLUMNS = FigureRow.COLUMNS.subList(KEYS, FigureRow.COLUMNS.size());
    private static final String PUBLISHED = "published_";
    private static final String REPLAYED = "replayed_";
    private static final String STATUS = "status";
    private static final String REVISION = "revision";
    private static final String LATER_REGISTRATIONS = "later_registrations";

    private static final List<String> COLUMNS = Stream.of(
                    KEY_COLUMNS.stream(),
                    FIGURE_COLUMNS.stream().map(PUBLISHED::concat),
                    FIGURE_COLUMNS.stream().map(REPLAYED::concat),
                    Stream.of(STATUS, REVISION, LATER_REGISTRATIONS))
            .flatMap(columns -> columns)
            .toList();

    private static final int DECIMALS_FOR_PEOPLE = 4;
    private static final int DECIMALS = 6;

    /** @param differences in their order */
    public void write(List<Difference> differences, Appendable out) throws IOException {
        switch (format) {
            case TABLE -> new TextTable(KEYS).write(lines(differences, DECIMALS_FOR_PEOPLE), out);
            case CSV -> {
                for (List<String> line : lines(differences, DECIMALS)) {
                    out.append(CsvLine.of(line));
                }
            }
            case JSONL -> {
                ObjectMapper json = new ObjectMapper();
                for (Difference difference : differences) {
                    out.append(json.writeValueAsString(properties(difference))).append('\n');
                }
            }
        }
    }

    private static List<List<String>> lines(List<Difference> differences, int decimals) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        differences.forEach(difference -> lines.add(fields(difference, decimals)));
        return lines;
    }

    private static List<String> fields(Difference difference, int decimals) {
        @Nullable Result published = difference.published();
        List<String> fields = new ArrayList<>(difference.publishedRow().fields(decimals));
        List<String> replayed = difference.replayedRow().fields(decimals);
        fields.addAll(replayed.subList(KEYS, replayed.size()));
        fields.add(published == null ? "" : published.status().name());
        fields.add(published == null ? "" : Integer.toString(published.revision()));
        fields.add(Objects.toString(difference.laterRegistrations(), ""));
        return fields;
    }

    private static Map<String, @Nullable Object> properties(Difference difference) {
        @Nullable Result published = difference.published();
        Map<String, @Nullable Object> before = difference.publishedRow().properties();
        Map<String, @Nullable Object> now = difference.replayedRow().properties();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        KEY_COLUMNS.forEach(column -> object.put(column, now.get(column)));
        FIGURE_COLUMNS.forEach(column -> object.put(PUBLISHED + column, before.get(column)));
        FIGURE_COLUMNS.forEach(column -> object.put(REPLAYED + column, now.get(column)));
        object.put(STATUS, published == null ? null : published.status().name());
        object.put(REVISION, published == null ? null : published.revision());
        object.put(LATER_REGISTRATIONS, difference.laterRegistrations());
        return object;
    }
}
