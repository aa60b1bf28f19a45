package se.lagesbild.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/**
 * «Which events count»: vintage, then versions, then voids, then the order within a person.
 *
 * <p>Decisions where the text leaves room:
 *
 * <ul>
 *   <li>of two versions with one registration time but different content, the greater {@code toString()} holds;
 *   <li>a void has no day: it removes its target on all days, whatever its own effective day;
 *   <li>only the version of a void that holds voids anything; an event whose version that holds is a void is a void,
 *       and so cannot be voided, whatever it was before.
 * </ul>
 */
final class KnownEvents {

    private KnownEvents() {}

    /**
     * The events of one person that count, in order.
     *
     * @param delivered events of one person as they arrived, in any order and any number of times
     * @param asOf only what was registered by this instant exists; null: all
     */
    static List<StatusChange> of(Collection<StatusChange> delivered, @Nullable Instant asOf) {
        Map<String, StatusChange> holding = new HashMap<>();
        for (StatusChange event : delivered) {
            if (asOf != null && event.registeredAt() > asOf.toEpochMilli()) {
                continue;
            }
            StatusChange other = holding.get(event.eventId());
            if (other == null || isLater(event, other)) {
                holding.put(event.eventId(), event);
            }
        }
        Set<String> voided = new HashSet<>();
        for (StatusChange event : holding.values()) {
            if (event.change() instanceof Change.Voided voiding) {
                voided.add(voiding.voids());
            }
        }
        List<StatusChange> known = new ArrayList<>();
        for (StatusChange event : holding.values()) {
            if (!(event.change() instanceof Change.Voided) && !voided.contains(event.eventId())) {
                known.add(event);
            }
        }
        known.sort(Comparator.comparingInt(StatusChange::day)
                .thenComparingLong(StatusChange::registeredAt)
                .thenComparing(StatusChange::eventId));
        return known;
    }

    private static boolean isLater(StatusChange version, StatusChange than) {
        if (version.registeredAt() != than.registeredAt()) {
            return version.registeredAt() > than.registeredAt();
        }
        return version.toString().compareTo(than.toString()) > 0;
    }
}
