package se.lagesbild.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.Facts;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.records.ResultSerde;

/** Puts records that are no events into the event topic, and reads topics as anybody could. */
public final class TopicProbe implements AutoCloseable {

    private static final TopicNames TOPICS = new TopicNames("");
    private static final long SENT_AT = 1_600_000_000_123L;

    private final Settings settings;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<String> refused = new ArrayList<>();

    public TopicProbe(Settings settings) {
        this(settings, Map.of());
    }

    /** @param producing settings of the producer */
    TopicProbe(Settings settings, Map<String, Object> producing) {
        this.settings = settings;
        Map<String, Object> config = settings.kafka();
        config.putAll(producing);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts a record into the event topic, whoever wrote it. */
    public void send(String key, byte[] value) throws Exception {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(TOPICS.statusChanges(), keyBytes, value))
                .get();
    }

    /** One record for each reason there is to refuse one. */
    public void sendRefused() throws Exception {
        byte[] good = bytes(event(new Change.Enrolled("11", Facts.woman().profile())));
        ByteBuffer unknownSchema = ByteBuffer.wrap(good.clone());
        unknownSchema.putInt(1, 777);
        sendRefused("p", null, "UNDECODABLE");
        sendRefused("p", new byte[0], "UNDECODABLE");
        sendRefused("p", new byte[] {1, 2, 3}, "UNDECODABLE");
        sendRefused("p", Arrays.copyOf(good, good.length - 3), "UNDECODABLE");
        sendRefused("p", unknownSchema.array(), "UNKNOWN_SCHEMA");
        sendRefused("another", good, "KEY_MISMATCH");
        sendRefused(null, good, "KEY_MISMATCH");
        sendRefused("p", bytes(event(new Change.CategoryChanged("99"))), "UNKNOWN_CATEGORY");
        sendRefused(
                "p", bytes(event(new Change.ProfileChanged(Facts.livingIn("58").profile()))), "BAD_MUNICIPALITY");
        sendRefused(
                "p",
                bytes(event(new Change.ProfileChanged(Facts.born("2020-01-02").profile()))),
                "BIRTH_DATE_AFTER_EFFECTIVE_DATE");
        int old = Day.parse("1899-12-31");
        sendRefused(
                "p",
                bytes(new StatusChange("e", "p", old, SENT_AT, new Change.Voided("x"))),
                "EFFECTIVE_DATE_OUT_OF_RANGE");
    }

    private static StatusChange event(Change change) {
        return new StatusChange("e", "p", Day.of(LocalDate.of(2020, 1, 1)), SENT_AT, change);
    }

    private byte[] bytes(StatusChange event) {
        return Serdes.avro(settings, se.lagesbild.avro.StatusChange.class)
                .serializer()
                .serialize(TOPICS.statusChanges(), AvroEvents.toAvro(event));
    }

    void sendRefused(@Nullable String key, byte @Nullable [] value, String reason) throws Exception {
        byte @Nullable [] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPICS.statusChanges(), null, SENT_AT, keyBytes, value);
        record.headers().add("trace", reason.getBytes(StandardCharsets.UTF_8));
        RecordMetadata at = producer.send(record).get();
        refused.add(text(keyBytes, value, SENT_AT, reason, reason, at.topic(), at.partition(), at.offset()));
    }

    /** What has been sent, as it should be in the rejected topic. */
    public List<String> refused() {
        return refused;
    }

    /** What is in the rejected topic. */
    public List<String> rejected() {
        List<String> rejected = new ArrayList<>();
        read(TOPICS.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer(), record -> {
            Headers headers = record.headers();
            rejected.add(text(
                    record.key(),
                    record.value(),
                    record.timestamp(),
                    header(headers, "trace"),
                    header(headers, "lagesbild.rejected.reason"),
                    header(headers, "lagesbild.rejected.topic"),
                    Integer.parseInt(header(headers, "lagesbild.rejected.partition")),
                    Long.parseLong(header(headers, "lagesbild.rejected.offset"))));
        });
        return rejected;
    }

    /** The latest result of each key in the result topics. */
    public Map<String, Result> latestResults() {
        Map<String, Result> latest = new HashMap<>();
        Deserializer<Result> results =
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)).deserializer();
        TOPICS.results()
                .forEach(topic -> read(
                        topic, new StringDeserializer(), results, record -> latest.put(record.key(), record.value())));
        return latest;
    }

    /** All results in a topic, in their order. */
    public List<ConsumerRecord<String, Result>> results(String topic) {
        List<ConsumerRecord<String, Result>> results = new ArrayList<>();
        read(
                topic,
                new StringDeserializer(),
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)).deserializer(),
                results::add);
        return results;
    }

    /** The bytes of all values in a topic, in their order. */
    public List<byte[]> values(String topic) {
        List<byte[]> values = new ArrayList<>();
        read(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), record -> values.add(record.value()));
        return values;
    }

    /** Up to which offsets the application has counted the event topic. */
    public Map<TopicPartition, Long> committed() throws Exception {
        try (Admin admin = Admin.create(settings.kafka())) {
            Map<TopicPartition, Long> committed = new HashMap<>();
            admin.listConsumerGroupOffsets(settings.get(SettingKey.APPLICATION_ID))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition, offset.offset()));
            committed.keySet().removeIf(partition -> !partition.topic().equals(TOPICS.statusChanges()));
            return committed;
        }
    }

    /** How many records the event topic has had. */
    public long sent() {
        return ends(List.of(TOPICS.statusChanges())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Where topics end. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> TopicExtents.of(topic, settings.kafka()).partitions().stream()
                        .map(each -> Map.entry(new TopicPartition(topic, each.partition()), each.end())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <K, V> void read(
            String topic, Deserializer<K> keys, Deserializer<V> values, Consumer<ConsumerRecord<K, V>> receiver) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(config, keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(receiver);
            }
        }
    }

    private static String text(
            byte @Nullable [] key,
            byte @Nullable [] value,
            long timestamp,
            String trace,
            String reason,
            String topic,
            int partition,
            long offset) {
        return hex(key) + " " + hex(value) + " at " + timestamp + " " + trace + " because " + reason + " from " + topic
                + "-" + partition + "@" + offset;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
