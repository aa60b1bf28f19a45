package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.PartitionReader;
import se.lagesbild.replay.topic.TopicExtent;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroEvents;

/** {@code redeliver} on a real broker: refused, repaired, sent back, and counted as if nothing had happened. */
class RedeliverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TODAY = Day.parse("2021-04-15");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TopicNames TOPICS = new TopicNames("");
    private static final String NEW_CATEGORY = "77";

    /** More than the application registers itself. */
    private static final int NEW_SCHEMA = 60;

    private final Resources resources = new Resources();
    private final Catalogue shipped = CatalogueLoader.shipped();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private DemoHouse house;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start() throws IOException {
        house = new DemoHouse(resources, 0);
        Map<String, Object> config = house.settings().kafka();
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.LARGEST_RECORD);
        producer = resources.add(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
        Files.write(
                directory.resolve("lagesbild.properties"),
                Stream.of("application.id", "bootstrap.servers", "schema.registry.url")
                        .map(key -> key + "=" + house.settings().find(key))
                        .toList());
    }

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void shouldSendBackWhatIsRepairedAndNothingTwice() throws Exception {
        List<StatusChange> good = events("good", "11", 20);
        List<StatusChange> newCategory = events("new", NEW_CATEGORY, 20);
        List<StatusChange> newSchema = events("schema", "11", 10);

        for (StatusChange event : good) {
            send(event.personId(), bytes(event));
        }
        for (StatusChange event : newCategory) {
            send(event.personId(), bytes(event));
        }
        for (StatusChange event : newSchema) {
            send(
                    event.personId(),
                    ByteBuffer.wrap(bytes(event)).putInt(1, NEW_SCHEMA).array());
        }
        send("nobody", new byte[] {1, 2, 3});
        runUntilSettled(shipped, 101);
        List<ConsumerRecord<byte[], byte[]>> refused = records(TOPICS.rejected());
        long before = records(TOPICS.statusChanges()).size();

        assertThat(redeliver("--dry-run").err())
                .isEqualTo("lagesbild: 41 records would be sent back: UNDECODABLE 1, UNKNOWN_CATEGORY 20, "
                        + "UNKNOWN_SCHEMA 20\n");
        assertThat(records(TOPICS.statusChanges())).hasSize((int) before);

        assertThat(redeliver("--reason", "unknown_category,MISSING_FIELD").err())
                .isEqualTo("lagesbild: 20 records sent back: UNKNOWN_CATEGORY 20\n");
        assertThat(redeliver("--reason", "UNKNOWN_CATEGORY").err()).isEqualTo("lagesbild: 0 records sent back\n");
        registerNewSchema();
        assertThat(redeliver().err()).isEqualTo("lagesbild: 21 records sent back: UNDECODABLE 1, UNKNOWN_SCHEMA 20\n");
        CommandRun again = redeliver();
        assertThat(again.err()).isEqualTo("lagesbild: 0 records sent back\n");
        assertThat(again.status()).isZero();

        assertThat(sentBack().stream().map(RedeliverIT::unchanged).toList())
                .containsExactlyInAnyOrderElementsOf(
                        refused.stream().map(RedeliverIT::unchanged).toList());
        runUntilSettled(ownCatalogue(), 41);
        List<StatusChange> all = new ArrayList<>(good);
        all.addAll(newCategory);
        all.addAll(newSchema);
        AgainstReplay replay = new AgainstReplay(ownCatalogue(), all, TODAY);
        try (TopicProbe probe = new TopicProbe(house.settings())) {
            assertThat(replay.size()).isGreaterThan(50);
            assertThat(replay.faultsOf(probe.latestResults().values())).isEmpty();
        }

        assertThat(redeliver().err())
                .isEqualTo("lagesbild: 1 record sent back: UNDECODABLE 1; 1 of them not for the first time\n");
        assertThat(sentBack().stream().map(record -> text(record.headers().lastHeader("lagesbild.redelivered"))))
                .filteredOn("2"::equals)
                .hasSize(1);
        assertThat(sentBack())
                .noneMatch(record -> Stream.of(record.headers().toArray())
                        .anyMatch(header -> header.key().startsWith("lagesbild.rejected.")));
    }

    @Test
    void shouldTellWhatIsTooLargeToBeSentBack() throws Exception {
        send("p", new byte[9 << 20]);
        send("p", new byte[5_000_000]);
        send("p", incompressible());
        send("p", new byte[] {1});
        runUntilSettled(shipped, 4);
        limitEventsTo(30_000);

        CommandRun run = redeliver();

        assertThat(run.err())
                .contains("lagesbild: too large to be sent back: jobseeker.status-changes partition ")
                .endsWith("lagesbild: 2 records sent back: UNDECODABLE 1, UNKNOWN_SCHEMA 1\n");
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.status()).isEqualTo(1);
        assertThat(redeliver()).isEqualTo(new CommandRun(0, "", "lagesbild: 0 records sent back\n"));
        assertThat(sentBack().stream().map(record -> record.value().length)).containsExactlyInAnyOrder(5_000_000, 1);
    }

    @Test
    void shouldSayThatTheTopicIsMissing() throws Exception {
        Files.writeString(
                directory.resolve("lagesbild.properties"), "\ntopic.prefix=none.\n", StandardOpenOption.APPEND);

        CommandRun run = redeliver();

        assertThat(run.err()).isEqualTo("lagesbild: there is no topic none.jobseeker.status-changes.rejected\n");
        assertThat(run.status()).isEqualTo(1);
    }

    private CommandRun redeliver(String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "redeliver",
                                "--config",
                                directory.resolve("lagesbild.properties").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<StatusChange> events(String who, String category, int persons) {
        return IntStream.range(0, persons)
                .mapToObj(number -> Person.of(who + number)
                        .enrolled("2021-01-15", category, Facts.woman().andLivingIn("0580"))
                        .deregistered("2021-03-" + (10 + number % 20), DeregistrationReason.WORK))
                .flatMap(person -> person.events().stream())
                .toList();
    }

    private byte[] bytes(StatusChange event) {
        return Serdes.avro(house.settings(), se.lagesbild.avro.StatusChange.class)
                .serializer()
                .serialize(TOPICS.statusChanges(), AvroEvents.toAvro(event));
    }

    private void send(String key, byte[] value) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                TOPICS.statusChanges(), null, 1_600_000_000_123L, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add("trace", new byte[] {7});
        producer.send(record).get();
    }

    /** More than 30,000 bytes and less than the usual limit. */
    private static byte[] incompressible() {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private void limitEventsTo(int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPICS.statusChanges());
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        try (Admin admin = Admin.create(house.settings().kafka())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private void runUntilSettled(Catalogue catalogue, long records) {
        HistoryDemo demo = new HistoryDemo(house, catalogue, records, TODAY, Clock.systemUTC());
        await().atMost(PATIENCE).until(demo::isSettled);
        demo.application().close();
    }

    private Catalogue ownCatalogue() throws IOException {
        Path own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(
                own.resolve("categories.yaml"),
                "categories:\n  \"" + NEW_CATEGORY + "\": {group: OPENLY_UNEMPLOYED, label: New, source: outside}\n");
        return CatalogueLoader.shippedAnd(own);
    }

    private void registerNewSchema() throws Exception {
        int last = 0;
        while (last < NEW_SCHEMA - 1) {
            last = register(
                    "filler-" + last + "-value", "{\"type\":\"fixed\",\"name\":\"Filler" + last + "\",\"size\":1}");
        }
        String events = se.lagesbild.avro.StatusChange.getClassSchema().toString();
        String later = events.replaceFirst("\\{", "{\"since\":\"a later version of the source\",");
        assertThat(register("jobseeker.status-changes-value", later)).isEqualTo(NEW_SCHEMA);
    }

    private int register(String subject, String schema) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(house.settings().find(Settings.REGISTRY_URL) + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", schema))))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("id")
                .intValue();
    }

    /** What is in the event topic for at least the second time. */
    private List<ConsumerRecord<byte[], byte[]>> sentBack() {
        return records(TOPICS.statusChanges()).stream()
                .filter(record -> record.headers().lastHeader("lagesbild.redelivered") != null)
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        TopicExtent extent = TopicExtents.of(topic, house.settings().kafka());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (PartitionExtent partition : extent.partitions()) {
            try (Consumer<byte[], byte[]> consumer = GrouplessConsumer.of(house.settings(), "test")) {
                new PartitionReader(consumer, topic, partition).read((some, passed) -> records.addAll(some));
            }
        }
        return records;
    }

    /** All but the headers that say that and why a record was refused; and the partition it was in. */
    private static String unchanged(ConsumerRecord<byte[], byte[]> record) {
        Header from = record.headers().lastHeader("lagesbild.rejected.partition");
        String partition = from == null ? Integer.toString(record.partition()) : text(from);
        List<String> headers = Stream.of(record.headers().toArray())
                .filter(header -> !header.key().startsWith("lagesbild."))
                .map(header -> header.key() + "=" + Arrays.toString(header.value()))
                .toList();
        return partition + " " + record.timestamp() + " " + Arrays.toString(record.key()) + " "
                + Arrays.toString(record.value()) + " " + headers;
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
