package se.lagesbild.replay.topic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a replay reads of a topic.
 *
 * @param partitions in their order
 */
public record TopicExtent(String topic, List<PartitionExtent> partitions) {

    public TopicExtent {
        partitions = List.copyOf(partitions);
    }

    /**
     * That a topic still has all of this.
     *
     * @param available what it has now
     * @throws IllegalStateException if it has not, naming the first partition of which something is missing
     */
    public void requireIn(TopicExtent available) {
        Map<Integer, PartitionExtent> there = available.partitions().stream()
                .collect(Collectors.toMap(PartitionExtent::partition, partition -> partition));
        partitions.forEach(wanted -> requireIn(wanted, there.get(wanted.partition())));
    }

    private void requireIn(PartitionExtent wanted, @Nullable PartitionExtent has) {
        if (has == null) {
            throw missing(wanted, "which it does not have");
        }
        if (has.first() > wanted.first()) {
            throw missing(wanted, "whose first available offset is " + has.first() + ": history has been deleted");
        }
        if (has.end() < wanted.end()) {
            throw missing(wanted, "which ends at offset " + has.end() + ": it is not the topic that was read");
        }
    }

    private IllegalStateException missing(PartitionExtent wanted, String why) {
        return new IllegalStateException("topic " + topic + " no longer has offsets " + wanted.first() + " to "
                + wanted.end() + " of partition " + wanted.partition() + ", " + why);
    }

    public long length() {
        return partitions.stream().mapToLong(PartitionExtent::length).sum();
    }
}
