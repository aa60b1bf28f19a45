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

    /** The nearest one, if it is so near that the other is probably a slip of the pen. */
    static Optional<String> slipOf(String written, Collection<String> known) {
        int most = Math.max(2, written.length() / 4);
        return Optional.of(nearest(written, known)).filter(nearest -> distance(written, nearest) <= most);
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
