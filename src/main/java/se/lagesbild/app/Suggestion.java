package se.lagesbild.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestion {

    private Suggestion() {}

    public static String nearest(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** The nearest one, if it is so near that the other is probably a slip of the pen, or its end is missing. */
    static Optional<String> slipOf(String written, Collection<String> known) {
        return Optional.of(nearest(written, known))
                .filter(nearest -> nearest.startsWith(written + ".")
                        || distance(written, nearest) <= Math.max(2, lengthOfOwnPart(written, nearest) / 4));
    }

    /** How much of a name there is to be mistaken in: what comes after the dotted parts that are right. */
    private static int lengthOfOwnPart(String written, String nearest) {
        int shared = 0;
        while (shared < Math.min(written.length(), nearest.length())
                && written.charAt(shared) == nearest.charAt(shared)) {
            shared++;
        }
        return written.length() - (written.substring(0, shared).lastIndexOf('.') + 1);
    }

    /** Levenshtein distance: insertions, deletions and replacements. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
