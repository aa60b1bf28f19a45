package se.lagesbild.catalogue.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of Markdown as GitHub renders it. */
public final class Markdown {

    /** An underscore within a word is none. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*<\\[|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private Markdown() {}

    /** The text, so that nothing in it is taken for marks. */
    public static String text(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /**
     * A table whose columns also align where the source is read.
     *
     * @param numbers the first column that is aligned to the right; those after it are too, up to {@code end}
     */
    public static String table(List<String> head, List<List<String>> rows, int numbers, int end) {
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(0, head);
        int[] widths = new int[head.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(Math.max(widths[i], 3), width(line.get(i)));
            }
        });
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            boolean right = numbers <= i && i < end;
            rule.add("-".repeat(right ? widths[i] - 1 : widths[i]) + (right ? ":" : ""));
        }
        lines.add(1, Collections.unmodifiableList(rule));
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - width(line.get(i)));
                boolean right = numbers <= i && i < end;
                table.append("| ")
                        .append(right ? padding + line.get(i) : line.get(i) + padding)
                        .append(' ');
            }
            table.append("|\n");
        }
        return table.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
