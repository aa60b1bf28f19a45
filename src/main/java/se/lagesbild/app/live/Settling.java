package se.lagesbild.app.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import se.lagesbild.topology.Flow;

/**
 * Whether figures show everything that went in. It is known by counting, until a transaction is given up: what was counted
 * in it is counted again and never all seen. Then it is believed when nothing has moved for a while.
 */
final class Settling {

    /** Longer than from one passing on of results to the next. */
    private static final Duration STILL = Duration.ofSeconds(15);

    private final Flow flow;
    private final LongSupplier resultsSeen;
    private final InstantSource instants;
    private long moved = Long.MIN_VALUE;
    private Instant since = Instant.MIN;

    /** @param resultsSeen how many results a subscriber in this process has received */
    Settling(Flow flow, LongSupplier resultsSeen, InstantSource instants) {
        this.flow = flow;
        this.resultsSeen = resultsSeen;
        this.instants = instants;
    }

    /** Whether so many records have been read and what follows from them can be seen. */
    synchronized boolean isOver(long records) {
        long seen = resultsSeen.getAsLong();
        return flow.isSettled(records, seen) || flow.isIdle(records) && isStill(flow.passed() + seen);
    }

    private boolean isStill(long now) {
        if (now != moved) {
            moved = now;
            since = instants.instant();
        }
        return !instants.instant().isBefore(since.plus(STILL));
    }
}
