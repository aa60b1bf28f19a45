package se.lagesbild.domain.measure;

import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/**
 * Where a contribution counts, as fine as it is known; what a cell sums over.
 *
 * @param municipality four digits, or {@link #UNKNOWN}
 * @param office office code, or {@link #UNKNOWN}; not empty, for that means all offices wherever figures are written
 */
public record Breakdown(Gender gender, String municipality, String office) {

    /** A value of its own in every breakdown, and part of totals. */
    public static final String UNKNOWN = "UNKNOWN";

    public static Breakdown of(Profile profile) {
        return new Breakdown(
                profile.gender() == null ? Gender.UNKNOWN : profile.gender(),
                profile.municipality() == null ? UNKNOWN : profile.municipality(),
                profile.office() == null || profile.office().isEmpty() ? UNKNOWN : profile.office());
    }

    /** County code (län): the first two digits of the municipality. */
    public String region() {
        return municipality.equals(UNKNOWN) ? UNKNOWN : municipality.substring(0, 2);
    }
}
