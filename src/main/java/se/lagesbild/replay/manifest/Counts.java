package se.lagesbild.replay.manifest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.replay.count.EventCounts;

/**
 * How much was read, and what came of it.
 *
 * @param accepted events, every version and duplicate, also those of after the vintage
 * @param persons whose events they are
 * @param refused records or lines by reason; a reason that none had is not there
 * @param figures rows of the result
 */
public record Counts(long accepted, long persons, Map<String, Long> refused, long figures) {

    public Counts {
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    static Counts of(EventCounts events, long figures) {
        Map<String, Long> refused = new TreeMap<>();
        events.refused().forEach((reason, count) -> refused.put(reason.name(), count));
        return new Counts(events.accepted(), events.persons(), refused, figures);
    }
}
