package se.lagesbild.wire.registry;

import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: any time up to a bound that doubles, so that instances which failed together do
 * not come back together (full jitter).
 *
 * @param retries attempts after the first
 * @param firstMillis the bound of the first wait, milliseconds
 * @param maxMillis the largest bound, milliseconds
 */
record Backoff(int retries, long firstMillis, long maxMillis) {

    /** The wait before retry number {@code retry}, which counts from 0; milliseconds. */
    long delayMillis(int retry, RandomGenerator random) {
        double bound = Math.min(maxMillis, firstMillis * Math.pow(2, retry));
        return (long) (random.nextDouble() * bound);
    }
}
