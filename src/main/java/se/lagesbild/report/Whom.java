package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.person.Gender;

/** Whom a figure is about. */
enum Whom {
    ALL(null, "All"),
    WOMEN(Gender.WOMAN, "Women"),
    MEN(Gender.MAN, "Men"),
    UNKNOWN(Gender.UNKNOWN, "Gender unknown");

    private final @Nullable Gender gender;
    private final String title;

    Whom(@Nullable Gender gender, String title) {
        this.gender = gender;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param region null for the whole country */
    Cell in(@Nullable String region) {
        return new Cell(gender == null ? null : gender.name(), region, null, null);
    }
}
