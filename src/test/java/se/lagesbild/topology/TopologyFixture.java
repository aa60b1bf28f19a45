package se.lagesbild.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.records.AvroEventDecoder;
import se.lagesbild.wire.records.ResultSerde;
import se.lagesbild.wire.registry.AvroSerde;

/** The whole topology in a test driver, with the shipped catalogue, real serdes, and a day that the test sets. */
final class TopologyFixture implements AutoCloseable {

    static final TopicNames TOPICS = new TopicNames("");

    private static final int LONGEST_SETTLING = 100;

    final Flow flow = new Flow();
    final CountingObserver observer = new CountingObserver();

    /** Whether many events wait. */
    boolean behind;

    private final AtomicInteger today = new AtomicInteger();
    private final AvroSerde<StatusChange> events = new AvroSerde<>();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final Map<String, Result> latest = new HashMap<>();
    private final List<Result> all = new ArrayList<>();
    private final Map<String, Result> sameDays = new HashMap<>();
    private final Serde<Result> results;
    private final Map<String, Object> settings;

    TopologyFixture(EmbeddedRegistry registry, Path stateDirectory, String day) {
        this(registry, stateDirectory, day, Map.of());
    }

    /** @param others settings of Kafka Streams beyond those of every test */
    TopologyFixture(EmbeddedRegistry registry, Path stateDirectory, String day, Map<String, Object> others) {
        today.set(Day.parse(day));
        Map<String, Object> registrySettings = Map.of("schema.registry.url", registry.url());
        events.configure(registrySettings, false);
        AvroSerde<MeasureResult> avroResults = new AvroSerde<>();
        avroResults.configure(registrySettings, false);
        results = ResultSerde.over(avroResults);
        settings = new HashMap<>(others);
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "unused:9092",
                StreamsConfig.STATE_DIR_CONFIG,
                stateDirectory.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true));
        Properties properties = new Properties();
        properties.putAll(settings);
        driver = new TopologyTestDriver(topology().build(settings), properties, Instant.parse("2021-01-01T00:00:00Z"));
        input = driver.createInputTopic(TOPICS.statusChanges(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private MeasuresTopology topology() {
        Catalogue catalogue = CatalogueLoader.shipped();
        return new MeasuresTopology(
                TOPICS,
                catalogue.measures(),
                catalogue.categories(),
                Finality.DEFAULT,
                today::get,
                new AvroEventDecoder(events.deserializer()),
                results,
                observer,
                flow,
                partition -> behind);
    }

    /** The topology as text: sub-topologies, nodes, stores, topics. */
    String shape() {
        return topology().build(settings).describe().toString();
    }

    void send(Iterable<se.lagesbild.domain.person.StatusChange> changes) {
        for (se.lagesbild.domain.person.StatusChange change : changes) {
            send(change.personId().getBytes(StandardCharsets.UTF_8), bytes(change));
        }
    }

    byte[] bytes(se.lagesbild.domain.person.StatusChange change) {
        return bytes(AvroEvents.toAvro(change));
    }

    byte[] bytes(StatusChange event) {
        return events.serializer().serialize(TOPICS.statusChanges(), event);
    }

    void send(byte[] key, byte[] value) {
        input.pipeInput(new TestRecord<>(key, value, Instant.parse("2021-01-01T00:00:00Z")));
    }

    /** Lets time pass until everything that was sent can be seen. */
    void settle() {
        for (int i = 0; i < 4 || (i < LONGEST_SETTLING && !flow.isSettled(0, Long.MAX_VALUE)); i++) {
            driver.advanceWallClockTime(Duration.ofSeconds(6));
        }
        readResults();
    }

    /** Lets some time pass, whatever waits. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
        readResults();
    }

    private void readResults() {
        for (Family family : Family.values()) {
            for (TestRecord<String, Result> record : read(TOPICS.results(family))) {
                latest.put(record.key(), record.value());
                all.add(record.value());
            }
        }
        read(TOPICS.sameDay()).forEach(record -> sameDays.put(record.key(), record.value()));
    }

    private List<TestRecord<String, Result>> read(String topic) {
        return driver.producedTopicNames().contains(topic)
                ? driver.createOutputTopic(topic, new StringDeserializer(), results.deserializer())
                        .readRecordsToList()
                : List.of();
    }

    void dayIs(String day) {
        dayIs(Day.parse(day));
    }

    void dayIs(int day) {
        today.set(day);
    }

    /** The latest result by key, after {@link #settle()}. */
    Map<String, Result> latest() {
        return latest;
    }

    /** Every result that was published, in order, after {@link #settle()}. */
    List<Result> all() {
        return all;
    }

    /** The latest figure of the same day of an earlier month by key, after {@link #settle()}. */
    Map<String, Result> sameDays() {
        return sameDays;
    }

    /** Every record of the audit trail that was not asked for before, in order. */
    List<Result> published() {
        return driver.createOutputTopic(TOPICS.published(), new StringDeserializer(), results.deserializer())
                .readValuesToList();
    }

    List<TestRecord<byte[], byte[]>> rejected() {
        return driver.createOutputTopic(TOPICS.rejected(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Sends a block of sums as another start of the source's task would. */
    void sendBlock(String measure, Block block) {
        driver.createInputTopic(
                        "test-partials-repartition",
                        new StringSerializer(),
                        BlockSerde.create().serializer())
                .pipeInput(measure, block, Instant.parse("2021-01-01T00:00:00Z").toEpochMilli());
    }

    @Override
    public void close() {
        driver.close();
    }
}
