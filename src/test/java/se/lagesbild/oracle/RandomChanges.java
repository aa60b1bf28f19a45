package se.lagesbild.oracle;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Changes of every type, from few values so that they meet: re-used ids, programmes that change, ends of nothing. */
final class RandomChanges {

    private static final List<String> OFTEN = List.of(
            "11", "11", "11", "11", "11", "81", "54", "22", "21", "14", "31", "41", "42", "42", "42", "39", "39", "33",
            "40", "32");
    private static final List<String> ANY_CATEGORY = ContractCategories.CODES.values().stream()
            .flatMap(List::stream)
            .sorted()
            .toList();
    private static final List<String> PROGRAMMES =
            List.of("STOM", "STOM", "STOM", "KROM", "KROM", "AUB", "AUB", "AUB", "ETP", "ETP", "JOB");
    private static final List<String> MUNICIPALITIES = List.of("0580", "0581", "0180", "1480");

    private final Random random;
    private final RandomDays days;
    private final int events;

    /** @param events how many events the person has; voids name one of their ids, or an unknown one */
    RandomChanges(Random random, RandomDays days, int events) {
        this.random = random;
        this.days = days;
        this.events = events;
    }

    Change change() {
        int kind = random.nextInt(100);
        if (kind < 45) {
            return registerChange(kind);
        }
        return kind < 80 ? programmeChange(kind) : otherChange(kind);
    }

    Change enrolled() {
        return new Change.Enrolled(category(), profile(0.8));
    }

    private Change registerChange(int kind) {
        if (kind < 14) {
            return enrolled();
        }
        if (kind < 29) {
            return new Change.CategoryChanged(category());
        }
        if (kind < 37) {
            return new Change.Deregistered(
                    oneOf(List.of(DeregistrationReason.WORK, oneOf(List.of(DeregistrationReason.values())))));
        }
        return new Change.ProfileChanged(profile(0.4));
    }

    private Change programmeChange(int kind) {
        if (kind < 59) {
            return new Change.ProgrammeStarted(oneOf(PROGRAMMES), participation(), maybe(0.8, days::day));
        }
        if (kind < 63) {
            return new Change.ProgrammeExtended(participation(), days.day());
        }
        if (kind < 73) {
            return new Change.ProgrammeEnded(
                    participation(), maybe(0.5, () -> oneOf(List.of(ProgrammeOutcome.values()))));
        }
        return new Change.DecisionMade(
                oneOf(PROGRAMMES), oneOf(List.of(DecisionKind.NEW, oneOf(List.of(DecisionKind.values())))));
    }

    private Change otherChange(int kind) {
        if (kind < 82) {
            return new Change.InterventionOffered("COURSE");
        }
        if (kind < 88) {
            return new Change.StudiesStarted("FOLK_HIGH_SCHOOL", maybe(0.8, this::studies));
        }
        if (kind < 92) {
            return new Change.StudiesEnded(studies());
        }
        if (kind < 95) {
            return activityChange();
        }
        return new Change.Voided("e" + (1 + random.nextInt(events + 2)));
    }

    private Change activityChange() {
        String id = "a" + random.nextInt(2);
        return switch (random.nextInt(3)) {
            case 0 -> new Change.ActivityPlanned(id, "REFERRAL_TO_REGULAR_EDUCATION");
            case 1 ->
                new Change.ActivityStarted(id, "PRACTICE", oneOf(PROGRAMMES), maybe(0.5, random::nextBoolean), null);
            default -> new Change.ActivityEnded(id);
        };
    }

    private Profile profile(double given) {
        return new Profile(
                maybe(given, () -> oneOf(List.of(Gender.values()))),
                maybe(given, days::birthDate),
                maybe(given, () -> oneOf(MUNICIPALITIES)),
                maybe(given, () -> oneOf(List.of("A", "B"))),
                maybe(given, () -> oneOf(List.of(Education.COMPULSORY_AT_MOST, oneOf(List.of(Education.values()))))),
                maybe(given, random::nextBoolean));
    }

    private String category() {
        return oneOf(random.nextInt(5) > 0 ? OFTEN : ANY_CATEGORY);
    }

    private String participation() {
        return "p" + random.nextInt(4);
    }

    private String studies() {
        return "s" + random.nextInt(2);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(double chance, Supplier<T> value) {
        return random.nextDouble() < chance ? value.get() : null;
    }
}
