package se.lagesbild.http;

import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.domain.measure.Measure;

/** Finds measures by id. */
record Measures(List<Measure> all) {

    private static final int SUGGESTIONS = 3;

    /** @throws NotFoundResponse if there is none, naming the closest ids */
    Measure get(String id) {
        return all.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse(
                        "There is no measure '" + id + "'. Closest: " + closest(id) + ". /api/measures lists all."));
    }

    private String closest(String id) {
        return all.stream()
                .map(Measure::id)
                .sorted(Comparator.comparingInt((String known) -> edits(known, id))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** Levenshtein distance: how many characters to add, drop or exchange. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
