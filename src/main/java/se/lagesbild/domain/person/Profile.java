package se.lagesbild.domain.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a person. In an event, null means not given; in a timeline, never given and so unknown.
 *
 * @param municipality four digits as text, the first two being the county (region)
 * @param reducedWorkCapacity «funktionsnedsättning som medför nedsatt arbetsförmåga»
 */
public record Profile(
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String municipality,
        @Nullable String office,
        @Nullable Education education,
        @Nullable Boolean reducedWorkCapacity) {

    /** Nothing given, or nothing known. */
    public static final Profile NONE = new Profile(null, null, null, null, null, null);

    /** This profile with the fields that {@code change} gives. */
    Profile with(Profile change) {
        if (change.equals(NONE)) {
            return this;
        }
        return new Profile(
                given(change.gender, gender),
                given(change.birthDate, birthDate),
                given(change.municipality, municipality),
                given(change.office, office),
                given(change.education, education),
                given(change.reducedWorkCapacity, reducedWorkCapacity));
    }

    private static <T> @Nullable T given(@Nullable T changed, @Nullable T before) {
        return changed != null ? changed : before;
    }
}
