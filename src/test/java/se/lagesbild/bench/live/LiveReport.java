package se.lagesbild.bench.live;

import java.util.List;
import java.util.Map;
import se.lagesbild.bench.Comparison;
import se.lagesbild.bench.Machine;

/**
 * All that was measured, as it is written to JSON.
 *
 * @param packedBytesAPerson each event once, in Avro, and the person's key
 * @param hashes of the figures, by question
 */
record LiveReport(
        Machine machine,
        long events,
        long persons,
        double packedBytesAPerson,
        List<Comparison> comparisons,
        Map<String, String> hashes,
        List<LiveRun> runs,
        List<Restore> restores,
        List<Latency> latencies) {

    /** With fewer, the start of a process is most of it. */
    static final long ENOUGH = 1_000_000;
}
