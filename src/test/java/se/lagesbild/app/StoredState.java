package se.lagesbild.app;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.app.live.StreamsSettings;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.json.JsonEventWriter;
import se.lagesbild.wire.json.JsonEvents;

/**
 * What an application has stored of a history: the latest record of each key in the changelogs of its stores, which its
 * state directory is restored from.
 */
final class StoredState {

    private static final String HISTORIES = "histories";
    private static final Set<String> STORES = Set.of(HISTORIES, "sums", "shown");
    private static final int PARTITIONS = 2;
    private static final String CHANGELOGS = "changelogs.gz";
    private static final String EVENTS = "events.jsonl.gz";
    private static final String DIRECTORY = "state.zip";
    private static final HexFormat HEX = HexFormat.of();

    /** One line of the file. */
    private record Entry(String store, int partition, String key, String value) {

        static Entry of(String line) {
            String[] parts = line.split(" ", -1);
            return new Entry(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
        }

        @Override
        public String toString() {
            return store + ' ' + partition + ' ' + key + ' ' + value;
        }

        ProducerRecord<byte[], byte[]> record(Settings settings) {
            return new ProducerRecord<>(topic(store, settings), partition, HEX.parseHex(key), HEX.parseHex(value));
        }
    }

    private final List<Entry> entries;

    private StoredState(List<Entry> entries) {
        this.entries = entries;
    }

    private static String topic(String store, Settings settings) {
        return settings.get(SettingKey.APPLICATION_ID) + "-" + store + "-changelog";
    }

    static StoredState in(Path directory) throws IOException {
        return new StoredState(
                lines(directory.resolve(CHANGELOGS)).stream().map(Entry::of).toList());
    }

    /** Puts the state directory of an application that had restored the histories where one that has never run will look. */
    static void unpackTo(Settings settings, Path directory) throws IOException {
        PackedState.unpack(directory.resolve(DIRECTORY), StreamsSettings.stateDirectory(settings));
    }

    /** The events of the history that it is of. */
    static List<StatusChange> events(Path directory) throws IOException, RefusedException {
        JsonEvents reader = new JsonEvents();
        List<StatusChange> events = new ArrayList<>();
        for (String line : lines(directory.resolve(EVENTS))) {
            events.add(reader.read(line));
        }
        return events;
    }

    private static List<String> lines(Path packed) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** The persons' histories alone. */
    StoredState histories() {
        return new StoredState(
                entries.stream().filter(entry -> entry.store.equals(HISTORIES)).toList());
    }

    /** As many records in the same places, from which nobody could tell these histories. */
    StoredState madeUnknown() {
        return new StoredState(entries.stream()
                .map(entry -> new Entry(entry.store, entry.partition, entry.key, entries.get(0).value))
                .toList());
    }

    int size() {
        return entries.size();
    }

    /** Puts it where an application that has never run here will find it. */
    void restoreTo(Settings settings) throws Exception {
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.createTopics(STORES.stream()
                            .map(store -> new NewTopic(topic(store, settings), PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Entry entry : entries) {
                producer.send(entry.record(settings)).get();
            }
        }
    }

    private static StoredState from(Settings settings) {
        Map<String, Entry> latest = new TreeMap<>();
        Map<String, Object> config = new LinkedHashMap<>(settings.kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, String> partitions = STORES.stream()
                    .flatMap(store -> IntStream.range(0, PARTITIONS)
                            .mapToObj(each -> Map.entry(new TopicPartition(topic(store, settings), each), store)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            consumer.assign(partitions.keySet());
            consumer.seekToBeginning(partitions.keySet());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.keySet());
            while (partitions.keySet().stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    TopicPartition at = new TopicPartition(record.topic(), record.partition());
                    String key = HEX.formatHex(record.key());
                    if (record.value() == null) {
                        latest.remove(at + key);
                    } else {
                        latest.put(
                                at + key,
                                new Entry(partitions.get(at), record.partition(), key, HEX.formatHex(record.value())));
                    }
                });
            }
        }
        return new StoredState(List.copyOf(latest.values()));
    }

    private void write(Path directory) throws IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve(CHANGELOGS));
                PrintStream lines = new PrintStream(new GZIPOutputStream(file), false, StandardCharsets.US_ASCII)) {
            entries.forEach(lines::println);
        }
    }

    /** Records what this program stores of the late history, into the directory named. */
    public static void main(String... args) throws Exception {
        Path directory = Files.createDirectories(Path.of(args[0]));
        try (Resources resources = new Resources()) {
            DemoHouse house = new DemoHouse(resources, 0);
            TopicsOfEvents.send(house.settings(), LateHistory.EVENTS);
            HistoryDemo demo = new HistoryDemo(
                    house, LateHistory.CATALOGUE, LateHistory.EVENTS.size(), LateHistory.TODAY, Clock.systemUTC());
            await().atMost(Duration.ofMinutes(2)).until(demo::isSettled);
            demo.application().close();
            from(house.settings()).write(directory);
        }
        try (Resources resources = new Resources()) {
            DemoHouse house = new DemoHouse(resources, 0);
            in(directory).histories().restoreTo(house.settings());
            HistoryDemo demo = new HistoryDemo(house, LateHistory.CATALOGUE, 0, LateHistory.TODAY, Clock.systemUTC());
            await().atMost(Duration.ofMinutes(2)).until(() -> demo.application().isReady());
            demo.application().close();
            PackedState.pack(StreamsSettings.stateDirectory(house.settings()), directory.resolve(DIRECTORY));
        }
        try (JsonEventWriter writer =
                new JsonEventWriter(new GZIPOutputStream(Files.newOutputStream(directory.resolve(EVENTS))))) {
            for (StatusChange event : LateHistory.EVENTS) {
                writer.write(event);
            }
        }
    }
}
