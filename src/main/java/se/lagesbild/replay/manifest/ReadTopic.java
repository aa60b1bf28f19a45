package se.lagesbild.replay.manifest;

import java.util.List;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/**
 * What was read of a topic.
 *
 * @param clusterId as the cluster says of itself
 * @param partitions at least one, none of them twice
 */
public record ReadTopic(String name, String clusterId, List<Partition> partitions) {

    /**
     * What was read of a partition. The names are those of the file, whatever a replay calls them.
     *
     * @param firstOffset the first one that the broker still had, inclusive; above 0, history had been deleted
     * @param endOffset exclusive
     */
    public record Partition(int partition, long firstOffset, long endOffset) {

        public Partition {
            if (partition < 0 || firstOffset < 0 || endOffset < firstOffset) {
                throw new IllegalArgumentException("there are no such offsets");
            }
        }
    }

    public ReadTopic {
        partitions = List.copyOf(partitions);
        if (partitions.isEmpty()
                || partitions.stream().map(Partition::partition).distinct().count() < partitions.size()) {
            throw new IllegalArgumentException("no partition, or one twice");
        }
    }

    public static ReadTopic of(TopicExtent extent, String clusterId) {
        return new ReadTopic(
                extent.topic(),
                clusterId,
                extent.partitions().stream()
                        .map(each -> new Partition(each.partition(), each.first(), each.end()))
                        .toList());
    }

    /** To be read again. */
    public TopicExtent extent() {
        return new TopicExtent(
                name,
                partitions.stream()
                        .map(each -> new PartitionExtent(each.partition, each.firstOffset, each.endOffset))
                        .toList());
    }
}
