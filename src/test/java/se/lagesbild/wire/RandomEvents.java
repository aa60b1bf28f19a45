package se.lagesbild.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;

/** Events that are well-formed and otherwise anything: every type, optional fields given or not, awkward texts. */
public final class RandomEvents {

    private static final List<String> TEXTS = List.of(
            "11", "STOM", "0580", "Arbetsförmedlingen Malmö", "a \"quoted\" \\ text\n", "", "職業 🙂", "x".repeat(300));

    private final Random random;
    private final List<Supplier<Change>> changes = List.of(
            () -> new Change.Enrolled(text(), profile()),
            () -> new Change.CategoryChanged(text()),
            () -> new Change.Deregistered(oneOf(DeregistrationReason.values())),
            () -> new Change.ProfileChanged(profile()),
            () -> new Change.ProgrammeStarted(text(), text(), maybe(day())),
            () -> new Change.ProgrammeExtended(text(), day()),
            () -> new Change.ProgrammeEnded(text(), maybe(oneOf(ProgrammeOutcome.values()))),
            () -> new Change.DecisionMade(text(), oneOf(DecisionKind.values())),
            () -> new Change.InterventionOffered(text()),
            () -> new Change.ActivityPlanned(text(), text()),
            () -> new Change.ActivityStarted(text(), text(), text(), maybe(flag()), maybe(flag())),
            () -> new Change.ActivityEnded(text()),
            () -> new Change.StudiesStarted(text(), maybe(text())),
            () -> new Change.StudiesEnded(text()),
            () -> new Change.Voided(text()));

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    /** So many events of one person, the types taking turns. */
    public List<StatusChange> of(String personId, int count) {
        List<StatusChange> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(new StatusChange(
                    eventId(i),
                    personId,
                    day(),
                    instant(),
                    changes.get(i % changes.size()).get()));
        }
        return events;
    }

    private String eventId(int number) {
        return switch (random.nextInt(3)) {
            case 0 -> uuid();
            case 1 -> "Källa-2021-" + number;
            default -> text() + "/" + number;
        };
    }

    private Profile profile() {
        return new Profile(
                maybe(oneOf(Gender.values())),
                maybe(Day.date(day())),
                maybe(text()),
                maybe(text()),
                maybe(oneOf(Education.values())),
                maybe(flag()));
    }

    private String text() {
        return random.nextInt(4) == 0 ? uuid() : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private int day() {
        return random.nextInt(Day.parse("1880-01-01"), Day.parse("2060-01-01"));
    }

    private long instant() {
        long instant = random.nextLong(day() * 86_400_000L, Day.parse("2070-01-01") * 86_400_000L);
        return random.nextBoolean() ? instant : instant / 1000 * 1000;
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
