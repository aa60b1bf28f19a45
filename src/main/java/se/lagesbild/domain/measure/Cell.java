package se.lagesbild.domain.measure;

import java.util.Objects;
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

    /**
     * The inverse of {@link #text}.
     *
     * @param text such as {@code WOMAN|05||}; in an office, which comes last, anything may be written
     */
    public static Cell parse(String text) {
        String[] fields = text.split("\\|", 4);
        return new Cell(field(fields[0]), field(fields[1]), field(fields[2]), field(fields[3]));
    }

    private static @Nullable String field(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As keys of topics have it: gender, region, municipality and office, an empty one meaning all. */
    public String text() {
        return text(gender) + '|' + text(region) + '|' + text(municipality) + '|' + text(office);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
