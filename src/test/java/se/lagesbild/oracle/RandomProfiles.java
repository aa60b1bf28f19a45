package se.lagesbild.oracle;

import java.util.List;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/** Profiles of few values. */
record RandomProfiles(Choice choice, RandomDays days) {

    private static final List<String> MUNICIPALITIES = List.of("0580", "0581", "0180", "1480");

    /** @param given chance of each field to be given */
    Profile profile(double given) {
        return new Profile(
                choice.maybe(given, () -> choice.oneOf(List.of(Gender.values()))),
                choice.maybe(given, days::birthDate),
                choice.maybe(given, () -> choice.oneOf(MUNICIPALITIES)),
                choice.maybe(given, () -> choice.oneOf(List.of("A", "B"))),
                choice.maybe(
                        given,
                        () -> choice.oneOf(
                                List.of(Education.COMPULSORY_AT_MOST, choice.oneOf(List.of(Education.values()))))),
                choice.maybe(given, () -> choice.oneIn(2)));
    }
}
