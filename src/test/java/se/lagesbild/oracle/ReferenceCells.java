package se.lagesbild.oracle;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.Profile;

/** «Breakdowns»: the seven grouping sets; unknown is a value of its own, and an office without a name is unknown. */
final class ReferenceCells {

    private static final String UNKNOWN = "UNKNOWN";

    private ReferenceCells() {}

    static Cell cell(Grouping grouping, Profile profile) {
        String gender = profile.gender() == null ? UNKNOWN : profile.gender().toString();
        String municipality = orUnknown(profile.municipality());
        String region = municipality.equals(UNKNOWN) ? UNKNOWN : municipality.substring(0, 2);
        return switch (grouping) {
            case TOTAL -> new Cell(null, null, null, null);
            case GENDER -> new Cell(gender, null, null, null);
            case REGION -> new Cell(null, region, null, null);
            case GENDER_REGION -> new Cell(gender, region, null, null);
            case MUNICIPALITY -> new Cell(null, region, municipality, null);
            case GENDER_MUNICIPALITY -> new Cell(gender, region, municipality, null);
            case OFFICE -> new Cell(null, null, null, orUnknown(profile.office()));
        };
    }

    private static String orUnknown(@Nullable String text) {
        return text == null || text.isEmpty() ? UNKNOWN : text;
    }
}
