package se.lagesbild.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.Serdes;
import se.lagesbild.app.Settings;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.wire.records.ResultSerde;

/** Reads every result as soon as it is committed, so that nothing that was visible is compacted away before it is seen. */
final class Subscriber implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final KafkaConsumer<String, Result> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Trail trail = new Trail();
    private final Thread thread = new Thread(this::read, "subscriber");
    private @Nullable Growth growth;

    /** @param topics of results, which exist */
    Subscriber(Settings settings, List<String> topics) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("isolation.level", "read_committed");
        Deserializer<Result> results =
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)).deserializer();
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), results);
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::take);
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (WakeupException e) {
            // it is closed
        }
    }

    private synchronized void take(ConsumerRecord<String, Result> record) {
        trail.add(record);
        if (growth != null) {
            growth.add(record);
        }
    }

    /** Waits until everything before these offsets has been read. */
    void await(Map<TopicPartition, Long> ends) {
        Awaitility.await("what is committed is read")
                .atMost(LONGEST_WAIT)
                .until(() -> ends.entrySet().stream()
                        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue()));
    }

    synchronized Map<String, Result> latest() {
        return Map.copyOf(trail.latest());
    }

    synchronized List<String> faults() {
        return List.copyOf(trail.faults());
    }

    /** How many results there have been. */
    synchronized int length() {
        return trail.length();
    }

    /** From now on persons only come. */
    synchronized void watchGrowth() {
        growth = new Growth(trail.latest());
    }

    /** Where figures fell since then. */
    synchronized List<String> falls() {
        return growth == null ? List.of() : List.copyOf(growth.falls());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
