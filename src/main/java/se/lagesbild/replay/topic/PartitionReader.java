package se.lagesbild.replay.topic;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Reads a partition's extent, once, with a consumer of its own: no group, so that nobody is disturbed. */
public final class PartitionReader {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Polls that bring nothing, one after another, until the broker counts as gone. */
    private static final int PATIENCE = 60;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final PartitionExtent extent;

    public PartitionReader(Consumer<byte[], byte[]> consumer, String topic, PartitionExtent extent) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic, extent.partition());
        this.extent = extent;
    }

    /** Is given what was read. */
    @FunctionalInterface
    public interface Receiver {

        /**
         * @param records of the extent
         * @param passed how many offsets have been passed since the last call
         */
        void take(List<ConsumerRecord<byte[], byte[]>> records, long passed);
    }

    /** @throws IllegalStateException if the partition is not as it was, or the broker does not answer */
    public void read(Receiver receiver) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, extent.first());
        long position = extent.first();
        int waited = 0;
        while (position < extent.end()) {
            List<ConsumerRecord<byte[], byte[]>> records = poll().records(partition);
            long reached = Math.min(consumer.position(partition), extent.end());
            waited = reached == position ? waited + 1 : 0;
            if (waited == PATIENCE) {
                throw new IllegalStateException(partition + " cannot be read on from offset " + position
                        + ": nothing came for " + PATIENCE * POLL.toSeconds() + " s");
            }
            receiver.take(within(records), reached - position);
            position = reached;
        }
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            throw new IllegalStateException(
                    partition + " no longer has the offsets from " + extent.first() + " to " + extent.end()
                            + ": history was deleted while it was read",
                    e);
        }
    }

    /** Without what has come since the extent was fixed. */
    private List<ConsumerRecord<byte[], byte[]>> within(List<ConsumerRecord<byte[], byte[]>> records) {
        int count = records.size();
        while (count > 0 && records.get(count - 1).offset() >= extent.end()) {
            count--;
        }
        return records.subList(0, count);
    }
}
