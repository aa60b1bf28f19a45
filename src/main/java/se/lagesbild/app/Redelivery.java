package se.lagesbild.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.lagesbild.app.redeliver.Batches;
import se.lagesbild.app.redeliver.Positions;
import se.lagesbild.app.redeliver.Redelivered;
import se.lagesbild.app.redeliver.RefusedRecord;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.PartitionReader;
import se.lagesbild.replay.topic.TopicExtent;
import se.lagesbild.topology.TopicNames;

/** Sends refused records back to the event topic, each once unless it is refused again. */
public final class Redelivery {

    /** Who sends back at the same time is fenced off; the id is one that the application's rights permit. */
    private static final String TRANSACTIONS = "-redeliver";

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Settings settings;
    private final TopicNames topics;
    private final Predicate<String> reasons;

    /** @param reasons whether records that were refused for a reason are to be sent back */
    public Redelivery(Settings settings, Predicate<String> reasons) {
        this.settings = settings;
        this.topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        this.reasons = reasons;
    }

    /** What is done with refused records, some of a partition at a time. */
    private interface Handling {
        void take(List<RefusedRecord> due, Positions positions);
    }

    /** How many records have been refused by now, sent back or not: as many offsets are read. */
    public long length() {
        return extent().length();
    }

    private TopicExtent extent() {
        return TopicExtents.of(topics.rejected(), settings.kafka());
    }

    /**
     * Sends back what was refused until now.
     *
     * @param passed is told how many more offsets have been read
     * @throws KafkaException saying how many records were sent back nevertheless
     * @throws IllegalStateException if a topic is missing or cannot be read
     */
    public Redelivered send(LongConsumer passed) {
        Redelivered outcome = new Redelivered();
        Producer<byte[], byte[]> producer = producer();
        try {
            // First of all: what another has not finished is then finished or gone, and positions can be believed.
            producer.initTransactions();
            Batches batches = new Batches(producer, topics.statusChanges(), topics.redelivered(), outcome);
            read(batches::send, passed);
            return outcome;
        } catch (KafkaException e) {
            throw new KafkaException(
                    outcome.count() + " records were sent back, then it failed (the next run goes on from there): "
                            + Causes.root(e).getMessage(),
                    e);
        } finally {
            // It also aborts what was begun and not committed.
            producer.close(CLOSE_WITHIN);
        }
    }

    /** What {@link #send} would do, as far as can be told without trying. */
    public Redelivered preview(LongConsumer passed) {
        Redelivered outcome = new Redelivered();
        read((due, positions) -> due.forEach(outcome::add), passed);
        return outcome;
    }

    private void read(Handling handling, LongConsumer passed) {
        TopicExtent extent = extent();
        Positions positions = positions();
        for (PartitionExtent partition : extent.partitions()) {
            read(extent.topic(), partition, (records, more) -> {
                handling.take(
                        records.stream()
                                .map(RefusedRecord::new)
                                .filter(refused -> isAskedFor(refused.reason()) && positions.isDue(refused))
                                .toList(),
                        positions);
                passed.accept(more);
            });
        }
    }

    /** What this application has not refused, it does not send anywhere. */
    private boolean isAskedFor(String reason) {
        return !reason.isEmpty() && reasons.test(reason);
    }

    private Positions positions() {
        try (Admin admin = Admin.create(settings.kafka())) {
            Positions positions =
                    new Positions(TopicExtents.id(topics.rejected(), admin).toString());
            TopicExtent kept = TopicExtents.of(topics.redelivered(), admin);
            for (PartitionExtent partition : kept.partitions()) {
                read(
                        kept.topic(),
                        partition,
                        (records, more) -> records.forEach(record -> positions.kept(record.key(), record.value())));
            }
            return positions;
        }
    }

    private void read(String topic, PartitionExtent partition, PartitionReader.Receiver receiver) {
        try (Consumer<byte[], byte[]> consumer = GrouplessConsumer.of(settings, "lagesbild-redeliver")) {
            new PartitionReader(consumer, topic, partition).read(receiver);
        }
    }

    private Producer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID) + TRANSACTIONS);
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.LARGEST_RECORD);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
