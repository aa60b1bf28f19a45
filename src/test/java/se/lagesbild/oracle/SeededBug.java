package se.lagesbild.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** The production code with one thing wrong: in the events it reads, or in how a measure is computed. */
final class SeededBug implements Calculation {

    private final String name;
    private final Production production;
    private final UnaryOperator<List<StatusChange>> events;
    private final boolean ignoresVintage;

    private SeededBug(
            String name, Map<String, Kind> kinds, UnaryOperator<List<StatusChange>> events, boolean ignoresVintage) {
        this.name = name;
        this.production = new Production(kinds);
        this.events = events;
        this.ignoresVintage = ignoresVintage;
    }

    /** Every measure is computed by another kind, made from the right one. */
    static SeededBug inAllKinds(String name, UnaryOperator<Kind> wrong) {
        Map<String, Kind> kinds = TestMeasures.kinds();
        kinds.replaceAll((id, kind) -> wrong.apply(kind));
        return new SeededBug(name, kinds, UnaryOperator.identity(), false);
    }

    /** One measure is computed by another kind. */
    static SeededBug inKind(String name, String measure, Kind wrong) {
        Map<String, Kind> kinds = TestMeasures.kinds();
        kinds.replace(measure, wrong);
        return new SeededBug(name, kinds, UnaryOperator.identity(), false);
    }

    /** The events of the vintage are changed before they are read. */
    static SeededBug inEvents(String name, UnaryOperator<List<StatusChange>> wrong) {
        return new SeededBug(name, TestMeasures.kinds(), wrong, false);
    }

    /** Each event that arrives is changed, or dropped if it becomes null. */
    static SeededBug inEachEvent(String name, EventChange wrong) {
        return inEvents(name, events -> {
            List<StatusChange> changed = new ArrayList<>();
            for (StatusChange event : events) {
                StatusChange instead = wrong.apply(event);
                if (instead != null) {
                    changed.add(instead);
                }
            }
            return changed;
        });
    }

    static SeededBug inVintage(String name) {
        return new SeededBug(name, TestMeasures.kinds(), UnaryOperator.identity(), true);
    }

    @Override
    public Figures of(List<StatusChange> delivered, @Nullable Instant asOf) {
        List<StatusChange> known = ignoresVintage ? delivered : Production.asKnown(delivered, asOf);
        return production.of(events.apply(known), null);
    }

    /** Only the version of each event that arrived first. */
    static List<StatusChange> firstArrivals(List<StatusChange> delivered) {
        Map<String, StatusChange> first = new HashMap<>();
        delivered.forEach(event -> first.putIfAbsent(event.personId() + event.eventId(), event));
        return List.copyOf(first.values());
    }

    /** The events that count, all registered at one time. */
    static List<StatusChange> registeredAtOnce(List<StatusChange> delivered) {
        return delivered.stream().collect(Collectors.groupingBy(StatusChange::personId)).values().stream()
                .flatMap(ofPerson -> KnownEvents.of(ofPerson, null).stream())
                .map(event -> new StatusChange(event.eventId(), event.personId(), event.day(), 0, event.change()))
                .toList();
    }

    /** With an end of some participation on the day of each deregistration. */
    static List<StatusChange> endedByDeregistration(List<StatusChange> delivered) {
        List<StatusChange> events = new ArrayList<>(delivered);
        for (StatusChange event : delivered) {
            if (event.change() instanceof Change.Deregistered) {
                Change end = new Change.ProgrammeEnded("p1", null);
                events.add(new StatusChange(
                        "end" + event.eventId(), event.personId(), event.day(), event.registeredAt(), end));
            }
        }
        return events;
    }

    /** What a seeded bug makes of an event. */
    interface EventChange {
        @Nullable
        StatusChange apply(StatusChange event);
    }

    @Override
    public String toString() {
        return name;
    }
}
