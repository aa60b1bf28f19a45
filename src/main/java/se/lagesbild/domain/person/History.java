package se.lagesbild.domain.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The set of events known of one person, in the version of each that holds. What it contains does not depend on the
 * order in which events were added.
 */
public final class History {

    /** In the order of arrival, for that is nearly the order within a person. */
    private final Map<String, StatusChange> holding = new LinkedHashMap<>();

    public History() {}

    public History(Collection<StatusChange> events) {
        events.forEach(this::add);
    }

    /** What became of an event that was added. */
    public enum Addition {
        /** Not known before. */
        NEW,
        /** A later version of a known event: it holds from now on. */
        AMENDED,
        /** An earlier version of a known event: nothing changes. */
        OUTDATED,
        /** Known already, registered at the same time. */
        DUPLICATE;

        /** Whether the history is another one now. */
        public boolean changes() {
            return this == NEW || this == AMENDED;
        }
    }

    public Addition add(StatusChange event) {
        StatusChange known = holding.putIfAbsent(event.eventId(), event);
        if (known == null) {
            return Addition.NEW;
        }
        int order = StatusChange.VERSIONS.compare(event, known);
        if (order > 0) {
            holding.put(event.eventId(), event);
            return Addition.AMENDED;
        }
        return event.registeredAt() == known.registeredAt() ? Addition.DUPLICATE : Addition.OUTDATED;
    }

    /** Every event in the version that holds, voids and what they void included, in the order within a person. */
    public List<StatusChange> events() {
        List<StatusChange> events = new ArrayList<>(holding.values());
        events.sort(StatusChange.ORDER);
        return events;
    }

    /** The events that count, in the order within a person: no voids, nothing voided. */
    public List<StatusChange> counting() {
        Set<String> voided = new HashSet<>();
        for (StatusChange event : holding.values()) {
            if (event.change() instanceof Change.Voided it) {
                voided.add(it.voids());
            }
        }
        List<StatusChange> counting = new ArrayList<>(holding.size());
        for (StatusChange event : holding.values()) {
            if (!(event.change() instanceof Change.Voided) && !voided.contains(event.eventId())) {
                counting.add(event);
            }
        }
        counting.sort(StatusChange.ORDER);
        return counting;
    }
}
