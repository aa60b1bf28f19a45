package se.lagesbild.replay.count;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.domain.person.Refusal;

/**
 * How much a replay read and what became of it.
 *
 * @param accepted events, every version and duplicate
 * @param persons whose events they are
 * @param refused records or lines, by reason
 */
public record EventCounts(long accepted, long persons, Map<Refusal.Reason, Long> refused) {

    public static final EventCounts NONE = new EventCounts(0, 0, Map.of());

    public EventCounts plus(EventCounts other) {
        Map<Refusal.Reason, Long> both = new TreeMap<>(refused);
        other.refused.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new EventCounts(accepted + other.accepted, persons + other.persons, both);
    }

    /** How many were refused, for whatever reason. */
    public long allRefused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts up. For one thread. */
    public static final class Builder {

        private final Map<Refusal.Reason, Long> refused = new EnumMap<>(Refusal.Reason.class);
        private long accepted;
        private long persons;

        /** One more person, of whom so many events were accepted. */
        public void person(int events) {
            accepted += events;
            persons += events > 0 ? 1 : 0;
        }

        public void refused(Refusal.Reason reason) {
            refused.merge(reason, 1L, Long::sum);
        }

        public EventCounts build() {
            return new EventCounts(accepted, persons, new TreeMap<>(refused));
        }
    }
}
