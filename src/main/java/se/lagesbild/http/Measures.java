package se.lagesbild.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;

/** Finds measures by id. */
record Measures(List<CatalogueEntry> entries) {

    private static final int SUGGESTIONS = 3;

    List<Measure> all() {
        return entries.stream().map(CatalogueEntry::measure).toList();
    }

    /** @throws NotFoundResponse if there is none, naming the closest ids */
    Measure get(String id) {
        return entry(id).measure();
    }

    /** @throws NotFoundResponse if there is none, naming the closest ids */
    CatalogueEntry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.measure().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse(
                        "There is no measure '" + id + "'. Closest: " + closest(id) + ". /api/measures lists all."));
    }

    /** The measure, or null if there is none: results may be of one that the catalogue has no more. */
    @Nullable
    Measure find(String id) {
        return entries.stream()
                .map(CatalogueEntry::measure)
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static boolean isBrokenDown(Measure measure, Grouping grouping) {
        return grouping == Grouping.TOTAL || measure.groupings().contains(grouping);
    }

    /** @throws BadRequestResponse if the measure's figures are not broken down so */
    static void requireBrokenDown(Measure measure, Grouping grouping) {
        if (!isBrokenDown(measure, grouping)) {
            throw new BadRequestResponse(measure.id() + " is not broken down by " + grouping + ".");
        }
    }

    private String closest(String id) {
        return all().stream()
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
