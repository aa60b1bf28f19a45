package se.lagesbild.replay.topic;

import java.util.List;

/**
 * What a replay reads of a topic.
 *
 * @param partitions in their order
 */
public record TopicExtent(String topic, List<PartitionExtent> partitions) {

    public TopicExtent {
        partitions = List.copyOf(partitions);
    }

    public long length() {
        return partitions.stream().mapToLong(PartitionExtent::length).sum();
    }
}
