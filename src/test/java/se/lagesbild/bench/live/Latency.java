package se.lagesbild.bench.live;

import java.util.Arrays;

/**
 * How long events took in one round.
 *
 * @param subject in Markdown
 */
record Latency(int round, String subject, int events, double p50Millis, double p99Millis, double mostMillis) {

    private static final double NANOS_A_MILLI = 1e6;

    /** @param nanos of each event */
    static Latency of(int round, String subject, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                round,
                subject,
                sorted.length,
                percentile(sorted, 50) / NANOS_A_MILLI,
                percentile(sorted, 99) / NANOS_A_MILLI,
                percentile(sorted, 100) / NANOS_A_MILLI);
    }

    /**
     * The least of the values that at least so many percent do not exceed.
     *
     * @throws IllegalArgumentException if there are none
     */
    static long percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int rank = (int) (((long) percent * sorted.length + 99) / 100);
        return sorted[Math.max(rank, 1) - 1];
    }
}
