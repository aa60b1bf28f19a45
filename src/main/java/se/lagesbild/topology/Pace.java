package se.lagesbild.topology;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How often changes are passed on: after each time, its processor rests for as long as that took, with all that it caused
 * in the same thread, and at least for a quarter of the commit interval, since what is passed on is committed at once. So a
 * calm stream is seen within hundredths of a second, and in a flood, where most changes would be overtaken at once, half of
 * the time is left for reading it.
 */
final class Pace {

    /** How often a processor looks whether something is due. */
    static final Duration TICK = Duration.ofMillis(10);

    /** How long it is waited for the rest of what belongs together. */
    private static final long TOGETHER_MILLIS = 20;

    private static final long LONGEST_MILLIS = 5_000;

    private final long least;
    private long began = Long.MIN_VALUE / 2;
    private long took;
    private boolean passing;
    private long since;
    private boolean waits;

    /** @param commitMillis what is configured to lie between two commits at most */
    Pace(long commitMillis) {
        this.least = commitMillis / 4;
    }

    /** @param config of the application; without a commit interval nothing is waited for */
    static Pace of(Map<String, Object> config) {
        Object interval = config.get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        return new Pace(interval == null ? 0 : Long.parseLong(interval.toString()));
    }

    /**
     * Whether what waits is to be passed on at this time; if so, it is, until this is called again.
     *
     * @param something whether anything waits
     * @param more whether more that belongs to it has come since the last look
     */
    boolean isDue(long nowMillis, boolean something, boolean more) {
        if (passing) {
            passing = false;
            took = nowMillis - began;
        }
        if (something && !waits) {
            since = nowMillis;
        }
        waits = something;
        boolean rested = nowMillis - began >= Math.min(LONGEST_MILLIS, Math.max(least, 2 * took));
        boolean together = !more || nowMillis - since >= TOGETHER_MILLIS;
        if (!waits || !rested || !together) {
            return false;
        }
        began = nowMillis;
        passing = true;
        waits = false;
        return true;
    }
}
