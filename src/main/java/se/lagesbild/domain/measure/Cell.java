package se.lagesbild.domain.measure;

import org.jspecify.annotations.Nullable;

/**
 * Whom a figure is about. Null means all; {@link Breakdown#UNKNOWN} means those whose value is not known.
 *
 * @param region county code (län)
 * @param municipality municipality code (kommun); comes with its region
 */
public record Cell(
        @Nullable String gender,
        @Nullable String region,
        @Nullable String municipality,
        @Nullable String office) {

    /** The whole country. */
    public static final Cell TOTAL = new Cell(null, null, null, null);
}
