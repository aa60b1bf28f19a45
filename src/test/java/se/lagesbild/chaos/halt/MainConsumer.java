package se.lagesbild.chaos.halt;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Beside the consumer that reads events and sums. */
public final class MainConsumer implements ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        HaltPoint.AFTER_POLL.reached();
        // A stream thread commits between two polls, and whatever is acknowledged is so before that.
        if (Producer.ACKNOWLEDGED.getAndSet(false)) {
            HaltPoint.AFTER_COMMIT.reached();
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {
        HaltPoint.IN_CLOSE.reached();
    }
}
