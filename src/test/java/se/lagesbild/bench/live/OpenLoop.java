package se.lagesbild.bench.live;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a fixed rate, however slow the answer: an event's time counts from when it was due, so that what waits because
 * others are slow is slow too.
 */
record OpenLoop(int eventsASecond, int events) {

    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(60);

    /**
     * How long each event took, in nanoseconds.
     *
     * @param before how many events had been sent on the route before
     * @throws IllegalStateException if nothing is seen for a minute
     */
    long[] run(Route route, int before) throws Exception {
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try {
            long start = System.nanoTime();
            Future<long[]> nanos = reading.submit((Callable<long[]>) () -> read(route, before, start));
            for (int i = 0; i < events; i++) {
                for (long left = due(i, start) - System.nanoTime();
                        left > 0;
                        left = due(i, start) - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                route.send();
            }
            route.ended();
            return nanos.get();
        } finally {
            reading.shutdownNow();
        }
    }

    private long due(int event, long start) {
        return start + TimeUnit.SECONDS.toNanos(event) / eventsASecond;
    }

    private long[] read(Route route, int before, long start) {
        long[] nanos = new long[events];
        int seen = 0;
        long latest = start;
        while (seen < events) {
            int all = Math.min(route.seen() - before, events);
            long now = System.nanoTime();
            if (all > seen) {
                latest = now;
            } else if (now - latest > LONGEST_SILENCE) {
                throw new IllegalStateException("of " + events + " events " + seen + " were seen, and then none");
            }
            for (; seen < all; seen++) {
                nanos[seen] = now - due(seen, start);
            }
        }
        return nanos;
    }
}
