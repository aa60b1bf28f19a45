package se.lagesbild.bench.live;

/**
 * How an application came back.
 *
 * @param round from 1
 * @param keptSeconds from the start of the process until its figures were right, its state being there
 * @param lostSeconds the same without state
 * @param historyRecords in the changelog of histories, which is all versions that were not compacted away
 */
record Restore(int round, double keptSeconds, double lostSeconds, long historyRecords) {}
