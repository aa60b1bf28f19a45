package se.lagesbild.replay;

import java.util.List;

/** A line of CSV: RFC 4180, except that it ends with a line feed alone. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(field));
        }
        return line.append('\n').toString();
    }

    private static String quoted(String field) {
        return isPlain(field) ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
