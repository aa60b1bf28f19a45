package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** The wrong one of several starts or ends holds: the events as if the right one had not been sent. */
final class WrongStays {

    private static final Comparator<StatusChange> LAST = StatusChange.ORDER;
    private static final Comparator<StatusChange> FIRST = LAST.reversed();
    private static final Comparator<StatusChange> REGISTERED_LAST =
            Comparator.comparingLong(StatusChange::registeredAt).thenComparing(LAST);

    private WrongStays() {}

    static List<SeededBug> all() {
        return List.of(
                holds("the last start of a participation holds", WrongStays::started, LAST),
                holds("the first end of a participation holds", WrongStays::ended, FIRST),
                holds("the end registered last holds", WrongStays::ended, REGISTERED_LAST),
                holds("the first extension holds", WrongStays::extended, FIRST),
                holds("the extension registered last holds", WrongStays::extended, REGISTERED_LAST),
                holds("the last start of an activity holds", WrongStays::activityStarted, LAST),
                holds("the first end of an activity holds", WrongStays::activityEnded, FIRST),
                holds("the first end of studies holds", WrongStays::studiesEnded, FIRST),
                SeededBug.inEvents("an end before the start is none", WrongStays::withoutEndsBeforeStarts));
    }

    private static SeededBug holds(
            String name, Function<Change, @Nullable String> idOf, Comparator<StatusChange> order) {
        return SeededBug.inEvents(name, delivered -> onePerId(delivered, idOf, order));
    }

    /** Of the events of one id, only the greatest. */
    private static List<StatusChange> onePerId(
            List<StatusChange> delivered, Function<Change, @Nullable String> idOf, Comparator<StatusChange> order) {
        List<StatusChange> kept = new ArrayList<>();
        for (List<StatusChange> known : knownByPerson(delivered)) {
            Map<String, StatusChange> holding = new HashMap<>();
            for (StatusChange event : known) {
                String id = idOf.apply(event.change());
                if (id == null) {
                    kept.add(event);
                } else {
                    holding.merge(id, event, (a, b) -> order.compare(a, b) > 0 ? a : b);
                }
            }
            kept.addAll(holding.values());
        }
        return kept;
    }

    private static List<StatusChange> withoutEndsBeforeStarts(List<StatusChange> delivered) {
        List<StatusChange> kept = new ArrayList<>();
        for (List<StatusChange> known : knownByPerson(delivered)) {
            Map<String, Integer> starts = new HashMap<>();
            known.forEach(event -> {
                String id = started(event.change());
                if (id != null) {
                    starts.putIfAbsent(id, event.day());
                }
            });
            for (StatusChange event : known) {
                String id = ended(event.change());
                if (id == null || starts.getOrDefault(id, 0) <= event.day()) {
                    kept.add(event);
                }
            }
        }
        return kept;
    }

    private static List<List<StatusChange>> knownByPerson(List<StatusChange> delivered) {
        return delivered.stream().collect(Collectors.groupingBy(StatusChange::personId)).values().stream()
                .map(ofPerson -> KnownEvents.of(ofPerson, null))
                .toList();
    }

    private static @Nullable String started(Change change) {
        return change instanceof Change.ProgrammeStarted it ? it.participationId() : null;
    }

    private static @Nullable String extended(Change change) {
        return change instanceof Change.ProgrammeExtended it ? it.participationId() : null;
    }

    private static @Nullable String ended(Change change) {
        return change instanceof Change.ProgrammeEnded it ? it.participationId() : null;
    }

    private static @Nullable String activityStarted(Change change) {
        return change instanceof Change.ActivityStarted it ? it.activityId() : null;
    }

    private static @Nullable String activityEnded(Change change) {
        return change instanceof Change.ActivityEnded it ? it.activityId() : null;
    }

    private static @Nullable String studiesEnded(Change change) {
        return change instanceof Change.StudiesEnded it ? it.studiesId() : null;
    }
}
