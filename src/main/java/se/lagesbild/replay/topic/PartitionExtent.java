package se.lagesbild.replay.topic;

/**
 * What a replay reads of a partition: fixed before it starts, so that it ends, and tells of one moment.
 *
 * @param first first offset that the broker still has, inclusive
 * @param end exclusive: of what is committed
 */
public record PartitionExtent(int partition, long first, long end) {

    /** How many offsets there are; records are at most as many, for transactions take some. */
    public long length() {
        return end - first;
    }
}
