package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.EventsFile;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroEvents;

/** A replay of a topic gives what one of a file of the same events gives, byte for byte, and disturbs nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayFromTopicIT {

    private static final List<StatusChange> EVENTS = shuffled(Crowd.ofSeeds(4001, 4040));
    private static final String[] QUESTION = {
        "--from",
        "2018-01",
        "--to",
        "2024-12",
        "--by",
        "total,gender,region,gender+region,municipality,gender+municipality,office",
        "--format",
        "csv"
    };

    private final Resources resources = new Resources();
    private Path directory;
    private DemoHouse house;
    private TopicsOfEvents topics;
    private String expected;

    private static List<StatusChange> shuffled(List<StatusChange> events) {
        List<StatusChange> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(4));
        return shuffled;
    }

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        directory = empty;
        house = new DemoHouse(resources, 0);
        topics = new TopicsOfEvents(house, directory);
        Path file = EventsFile.write(EVENTS, directory);
        CommandRun run = replay("--events", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).hasSizeGreaterThan(5_000);
        expected = run.out();
    }

    @AfterAll
    void stop() {
        resources.close();
    }

    @Test
    void shouldGiveTheSameForAnyNumberOfPartitionsAndThreads() {
        for (int partitions : new int[] {1, 3, 8}) {
            Settings settings = topics.create(partitions + "-parts.", partitions);
            send(settings);
            for (String threads : new String[] {"1", "2", "4"}) {
                CommandRun run = replayTopic(settings, "--threads", threads);
                assertThat(run.status()).as(run.err()).isZero();
                assertThat(run.out())
                        .as(partitions + " partitions, " + threads + " threads")
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldGiveTheSameTriangle() {
        Settings settings = topics.create("triangle.", 3);
        send(settings);
        String[] triangle = {"--vintages", "monthly", "--measures", "turnover-to-work"};

        CommandRun ofFile = replay(Stream.concat(
                        Stream.of("--events", directory.resolve("events.jsonl").toString()), Stream.of(triangle))
                .toArray(String[]::new));
        CommandRun ofTopic = replayTopic(settings, triangle);

        assertThat(ofFile.lines()).hasSizeGreaterThan(5_000);
        assertThat(ofTopic.status()).as(ofTopic.err()).isZero();
        assertThat(ofTopic.out()).isEqualTo(ofFile.out());
    }

    @Test
    void shouldRefuseWhatTheLiveApplicationRefusesAndCountIt() throws Exception {
        send(house.settings());
        try (TopicProbe probe = new TopicProbe(house.settings())) {
            probe.sendRefused();

            CommandRun run = replayTopic(house.settings());

            assertThat(run.out()).isEqualTo(expected);
            assertThat(run.err())
                    .contains(probe.refused().size() + " records were refused")
                    .contains("UNDECODABLE 4")
                    .contains("KEY_MISMATCH 2");
        }
    }

    @Test
    void shouldCountWhatIsCommittedAlone() {
        Settings settings = topics.create("transactions.", 2);
        send(settings);
        String topic = new TopicNames("transactions.").statusChanges();
        try (KafkaProducer<String, se.lagesbild.avro.StatusChange> aborted = transactional(settings, "aborted");
                KafkaProducer<String, se.lagesbild.avro.StatusChange> open = transactional(settings, "open")) {
            EVENTS.forEach(event -> sendAs("aborted", event, topic, aborted));
            aborted.flush();
            aborted.abortTransaction();
            EVENTS.forEach(event -> sendAs("open", event, topic, open));
            open.flush();

            CommandRun run = replayTopic(settings);

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo(expected);
            open.abortTransaction();
        }
    }

    @Test
    void shouldLeaveNoGroup() throws Exception {
        send(topics.create("groups.", 2));
        replayTopic(topics.create("groups.", 2));

        try (Admin admin = Admin.create(house.settings().kafka())) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void shouldFailWhereHistoryIsMissingUnlessThatIsAccepted() throws Exception {
        Settings settings = topics.create("truncated.", 2);
        send(settings);
        TopicsOfEvents.deleteBefore(200, 1, settings);

        CommandRun run = replayTopic(settings);
        CommandRun accepted = replayTopic(settings, "--accept-truncated");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("history is missing from topic truncated.")
                .contains("partition 1 offsets 200 to");
        assertThat(accepted.status()).as(accepted.err()).isZero();
        assertThat(accepted.out()).isNotEqualTo(expected);
    }

    @Test
    void shouldFailWherePersonsAreInTwoPartitionsSincePartitionsWereAdded() throws Exception {
        Settings settings = topics.create("more-partitions.", 2);
        send(settings);
        String topic = new TopicNames("more-partitions.").statusChanges();
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(5)))
                    .all()
                    .get();
            await().until(() -> TopicExtents.of(topic, admin).partitions().size() == 5);
        }
        send(settings);

        CommandRun run = replayTopic(settings);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("persons have events in more than one partition of topic " + topic);
    }

    @Test
    void shouldNotTrustACompactedTopic() throws Exception {
        Settings settings = topics.create("compacted.", 1);
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, new TopicNames("compacted.").statusChanges());
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }

        CommandRun run = replayTopic(settings);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("topic compacted.jobseeker.status-changes is compacted");
    }

    @Test
    void shouldNameATopicThatIsNotThere() {
        CommandRun run = replayTopic(house.settings(), "--topic", "no-such-topic");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("lagesbild: there is no topic no-such-topic\n");
    }

    private static void send(Settings settings) {
        TopicsOfEvents.send(settings, EVENTS);
    }

    private static KafkaProducer<String, se.lagesbild.avro.StatusChange> transactional(Settings settings, String id) {
        Map<String, Object> config = settings.kafka();
        config.put("transactional.id", id);
        KafkaProducer<String, se.lagesbild.avro.StatusChange> producer = new KafkaProducer<>(
                config,
                new StringSerializer(),
                Serdes.avro(settings, se.lagesbild.avro.StatusChange.class).serializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    /** Another event of the same person. */
    @SuppressWarnings("FutureReturnValueIgnored") // it is flushed
    private static void sendAs(
            String prefix,
            StatusChange event,
            String topic,
            KafkaProducer<String, se.lagesbild.avro.StatusChange> producer) {
        StatusChange other = new StatusChange(
                prefix + event.eventId(), event.personId(), event.day(), event.registeredAt(), event.change());
        producer.send(new ProducerRecord<>(topic, event.personId(), AvroEvents.toAvro(other)));
    }

    private CommandRun replayTopic(Settings settings, String... more) {
        return topics.replay(
                settings, Stream.concat(Stream.of(more), Stream.of(QUESTION)).toArray(String[]::new));
    }

    private static CommandRun replay(String... source) {
        return CommandRun.of(Stream.of(Stream.of("replay"), Stream.of(source), Stream.of(QUESTION))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
