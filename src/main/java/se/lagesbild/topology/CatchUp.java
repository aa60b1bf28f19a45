package se.lagesbild.topology;

import java.util.HashMap;
import java.util.Map;

/**
 * Holds results back while a source is catching up with history: each figure is then shown once, when that is over,
 * instead of at every step on the way. Open months are not held for ever, in case being behind is what is usual; final
 * ones are, for what is shown of them on the way would have to be revised.
 */
final class CatchUp {

    /** A source that has not been heard of for so long is not waited for: it may have gone to another task. */
    private static final long LASTS_MILLIS = 60_000;

    /** So a source that is behind must be heard of more often. */
    static final long LONGEST_SILENCE_MILLIS = 20_000;

    private static final long LONGEST_HOLD_MILLIS = 60_000;

    /** What a source sends of a measure. */
    private record Part(String measure, int source) {}

    private final Map<Part, Long> behind = new HashMap<>();
    private long heldSince;

    /** A source says whether it is behind with a measure: its word for one is none for another, whose sums may still come. */
    void told(String measure, int source, boolean isBehind, long now) {
        Part part = new Part(measure, source);
        if (!isBehind) {
            behind.remove(part);
        } else {
            if (isOver(now)) {
                heldSince = now;
            }
            behind.put(part, now);
        }
    }

    /** Whether every source has read what there is. */
    boolean isOver(long now) {
        behind.values().removeIf(told -> now - told > LASTS_MILLIS);
        return behind.isEmpty();
    }

    /** Whether results wait at this time. */
    boolean holds(long now) {
        return !isOver(now) && now - heldSince < LONGEST_HOLD_MILLIS;
    }

    /** Results are shown at this time. */
    void shown(long now) {
        heldSince = now;
    }
}
