package se.lagesbild.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.replay.Question;
import se.lagesbild.testing.KnownFigures;

/** A hostile history of a country, and what is registered of it when all of that has been counted. */
final class LateHistory {

    static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    static final int TODAY = Day.parse("2023-06-15");

    static final List<StatusChange> EVENTS = shuffled(Crowd.ofSeeds(3101, 3120));
    static final List<StatusChange> LATER = later();

    private LateHistory() {}

    private static List<StatusChange> shuffled(List<StatusChange> events) {
        List<StatusChange> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    /** New persons, and events of the old ones that never happened; registered when all the others were. */
    private static List<StatusChange> later() {
        long last = EVENTS.stream().mapToLong(StatusChange::registeredAt).max().orElseThrow();
        List<StatusChange> later = new ArrayList<>();
        for (StatusChange event : Crowd.ofSeeds(3121, 3122)) {
            later.add(new StatusChange(
                    event.eventId(), event.personId(), event.day(), last + 1 + later.size() / 3, event.change()));
        }
        for (int i = 0; i < EVENTS.size(); i += 60) {
            StatusChange event = EVENTS.get(i);
            Change never = new Change.Voided(event.eventId());
            later.add(new StatusChange("void" + i, event.personId(), event.day(), last + 1 + i, never));
        }
        return later;
    }

    /** What was known of the persons who are concerned by what was registered later: others contribute the same. */
    static KnownFigures known() {
        Set<String> persons = LATER.stream().map(StatusChange::personId).collect(Collectors.toSet());
        return new KnownFigures(
                all().stream()
                        .filter(event -> persons.contains(event.personId()))
                        .toList(),
                new Question(
                                CATALOGUE.measures(),
                                EnumSet.allOf(Grouping.class),
                                Question.Asked.between(Month.of(2015, 1), Month.of(2023, 6)))
                        .through(TODAY),
                CATALOGUE.categories());
    }

    /** The events of both. */
    static List<StatusChange> all() {
        return Stream.concat(EVENTS.stream(), LATER.stream()).toList();
    }

    /** The last of the earlier registrations, milliseconds since 1970-01-01T00:00Z. */
    static long lastBefore() {
        return EVENTS.stream().mapToLong(StatusChange::registeredAt).max().orElseThrow();
    }
}
