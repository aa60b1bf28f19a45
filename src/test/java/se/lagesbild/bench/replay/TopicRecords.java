package se.lagesbild.bench.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import se.lagesbild.app.EventTopic;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.count.Threads;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/** All records of a topic, by the consumers that a replay has, and as there a partition a thread at a time. */
record TopicRecords(HistoryTopic history, Categories categories, int threads) {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Is given the records of one partition. */
    interface Receiver {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    /** @param receivers makes one for each partition */
    <R extends Receiver> List<R> read(Supplier<R> receivers) {
        try (EventTopic topic = new EventTopic(history.settings(), null)) {
            TopicExtent extent = topic.extent();
            Supplier<Consumer<byte[], byte[]>> consumers =
                    topic.replay(extent, categories).consumers();
            List<Callable<R>> partitions = extent.partitions().stream()
                    .sorted(Comparator.comparingLong(PartitionExtent::length).reversed())
                    .map(partition -> (Callable<R>) () -> {
                        R receiver = receivers.get();
                        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                            read(
                                    consumer,
                                    new TopicPartition(extent.topic(), partition.partition()),
                                    partition,
                                    receiver);
                        }
                        return receiver;
                    })
                    .toList();
            return Threads.all(partitions, threads);
        }
    }

    private static void read(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, PartitionExtent extent, Receiver receiver) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, extent.first());
        while (consumer.position(partition) < extent.end()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                receiver.take(record);
            }
        }
    }
}
