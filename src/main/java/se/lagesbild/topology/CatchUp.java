package se.lagesbild.topology;

/**
 * Holds results back while a source is catching up with history: each figure is then shown once, when that is over,
 * instead of at every step on the way. Not for ever, in case being behind is what is usual.
 */
final class CatchUp {

    /** Longer than the time between two blocks of a source, which {@link Pace} limits. */
    private static final long LASTS_MILLIS = 6_000;

    private static final long LONGEST_HOLD_MILLIS = 60_000;

    private long over;
    private long heldSince;

    /** A source says whether it is behind. */
    void told(boolean behind, long now) {
        if (over <= now) {
            heldSince = now;
        }
        over = behind ? now + LASTS_MILLIS : now;
    }

    /** Whether results wait at this time. */
    boolean holds(long now) {
        return now < over && now - heldSince < LONGEST_HOLD_MILLIS;
    }

    /** Results are shown at this time. */
    void shown(long now) {
        heldSince = now;
    }
}
