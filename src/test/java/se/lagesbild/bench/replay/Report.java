package se.lagesbild.bench.replay;

import java.util.List;
import java.util.Map;
import se.lagesbild.bench.Comparison;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.Run;

/**
 * All that was measured, as it is written to JSON.
 *
 * @param threads of each contestant
 * @param hashes of the figures, by question
 * @param runs every measurement that counts
 */
record Report(
        Machine machine,
        int threads,
        int partitions,
        History whole,
        History tenth,
        Dump parquet,
        List<Comparison> comparisons,
        Map<String, String> hashes,
        List<Run> runs) {

    /** For how many events the bars were set. */
    static final long ENOUGH = 20_000_000;

    /**
     * What a topic holds.
     *
     * @param people of the population at a time
     * @param fillSeconds of simulating and sending; of the whole topic also of writing JSON lines for the dump
     */
    record History(int people, String first, String last, double fillSeconds, Footprint gathered) {}

    /** @param seconds from JSON lines to Parquet */
    record Dump(long bytes, double seconds) {}
}
