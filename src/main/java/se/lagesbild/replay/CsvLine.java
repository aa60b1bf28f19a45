package se.lagesbild.replay;

import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV: RFC 4180, except that it ends with a line feed alone. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(",")) + '\n';
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
