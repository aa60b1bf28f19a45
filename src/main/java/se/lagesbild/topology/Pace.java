package se.lagesbild.topology;

import java.time.Duration;

/**
 * How often changes are passed on: as often as asked while they are few, and less often the more there are, since each
 * costs work downstream and most would be overtaken at once. So a calm stream is seen within a fraction of a second,
 * and catching up with history is not slowed down by showing every step of it.
 */
final class Pace {

    /** How often a processor looks whether something is due. */
    static final Duration TICK = Duration.ofMillis(50);

    private static final long CALM_MILLIS = 150;
    private static final long CHANGES_A_MILLISECOND = 10;
    private static final long LONGEST_MILLIS = 5_000;

    private long last = Long.MIN_VALUE / 2;

    /** Whether so many changes, waiting at this time, are to be passed on now; if so, they count as passed on. */
    boolean isDue(long nowMillis, int waiting) {
        if (waiting == 0) {
            return false;
        }
        long wait = Math.min(LONGEST_MILLIS, CALM_MILLIS + waiting / CHANGES_A_MILLISECOND);
        if (nowMillis - last < wait) {
            return false;
        }
        last = nowMillis;
        return true;
    }
}
