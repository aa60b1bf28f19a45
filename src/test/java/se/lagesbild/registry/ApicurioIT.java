package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.LastingBroker;
import se.lagesbild.testing.EventsFile;
import se.lagesbild.testing.Writers;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;

/** From an empty registry to a restart, with Apicurio Registry and sources of several kinds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApicurioIT {

    private static final String EVENTS = new TopicNames("").statusChanges();
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Story story = new Story();

    private Path directory;
    private Apicurio registry;
    private LastingBroker broker;
    private String brokers;
    private Path config;
    private TopicProbe probe;
    private Application application;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        directory = temporary;
        registry = Apicurio.start(Files.createDirectory(directory.resolve("apicurio")));
        int port = LastingBroker.freePort();
        broker = LastingBroker.start(port, directory.resolve("kafka"));
        brokers = "127.0.0.1:" + port;
        config = configure("lagesbild");
        probe = new TopicProbe(settings());
    }

    @AfterAll
    void stop() {
        Utils.closeQuietly(application, "application");
        Utils.closeQuietly(probe, "probe");
        Utils.closeQuietly(broker, "broker");
        Utils.closeQuietly(registry, "registry");
    }

    private Settings settings() {
        return Settings.of(Map.of("bootstrap.servers", brokers, RegistrySettings.URL, registry.url()));
    }

    private Path configure(String name, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "bootstrap.servers=" + brokers,
                "schema.registry.url=" + registry.url(),
                "state.dir=" + directory.resolve("state"),
                "http.port=0"));
        lines.addAll(List.of(more));
        return Files.write(directory.resolve(name + ".properties"), lines);
    }

    private static CommandRun run(Path config, String command, String... more) {
        return CommandRun.of(Stream.concat(Stream.of(command, "--config", config.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** A command that succeeds. */
    private CommandRun run(String command, String... more) {
        CommandRun run = run(config, command, more);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return run;
    }

    private void startApplication(String name) throws IOException {
        application = Application.run(Files.createDirectory(directory.resolve(name)), config);
    }

    private void load(List<StatusChange> events) throws IOException {
        run("load", "--events", EventsFile.write(events, directory).toString());
    }

    @Test
    @Order(1)
    void shouldRegisterSchemasOnceAndFindEverythingWell() {
        run("topics");
        assertThat(run("schemas", "--check").lines()).hasSize(9).allMatch(line -> line.startsWith("compatible    "));
        assertThat(run("schemas").lines()).hasSize(9).allMatch(line -> line.startsWith("registered    "));
        assertThat(run("schemas").lines()).hasSize(9).allMatch(line -> line.startsWith("exists        "));
        assertThat(run("doctor").out())
                .containsPattern("ok {7}subject measures.turnover-value: has the schema, id \\d+")
                .contains("ok       clock: agrees with the registry's");
    }

    @Test
    @Order(2)
    void shouldGiveTheFiguresComputedByHand() throws Exception {
        startApplication("first-life");
        load(story.tell());
        application.awaitFigure(story);
    }

    @Test
    @Order(3)
    void shouldReadWhatOlderAndNewerSourcesWrite() throws Exception {
        try (Writers writers = new Writers(registry.url(), EVENTS)) {
            for (StatusChange event : story.tell()) {
                probe.send(event.personId(), writers.bytes(event));
            }
            for (StatusChange event : story.tell()) {
                probe.send(event.personId(), writers.newest().bytes(event));
            }
        }
        application.awaitFigure(story);
    }

    @Test
    @Order(4)
    void shouldBeFedAndReadByAnotherClient() throws Exception {
        FlinksClient other = new FlinksClient(registry.url());
        for (StatusChange event : story.tell()) {
            byte[] bytes = other.write(EVENTS, event);
            assertThat(ByteBuffer.wrap(bytes).getInt(1))
                    .as("id of the contract's schema, which is registered already")
                    .isEqualTo(idOfOurs());
            probe.send(event.personId(), bytes);
        }
        application.awaitFigure(story);
        await().atMost(WAIT)
                .untilAsserted(() ->
                        assertThat(Readings.ofBoth(settings(), probe, other)).anyMatch(story::isTold));
    }

    private int idOfOurs() {
        try (RegistryClient client =
                new RegistryClient(RegistrySettings.of(settings().registry()))) {
            return client.lookUp(EVENTS + "-value", se.lagesbild.avro.StatusChange.getClassSchema());
        }
    }

    @Test
    @Order(5)
    void shouldRefuseWhatIsNoEvent() throws Exception {
        probe.sendRefused();
        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(probe.rejected()).containsExactlyInAnyOrderElementsOf(probe.refused()));
        application.awaitFigure(story);
    }

    @Test
    @Order(6)
    void shouldGoOnAfterARestart() throws Exception {
        application.stop();
        load(story.tell());
        config = configure("second", "auto.register.schemas=false");
        startApplication("second-life");
        application.awaitFigure(story);
        String[] quarter = {"--from", "2021-01", "--to", "2021-03", "--by", "total,gender,municipality", "--compare"};
        await().atMost(WAIT).untilAsserted(() -> run("replay", quarter));
        assertThat(run("schemas").lines()).hasSize(9).allMatch(line -> line.startsWith("exists        "));
        run("doctor");
        application.stop();
    }

    @Test
    @Order(7)
    void shouldNotReplaceAnIncompatibleSchema() throws Exception {
        try (RegistryClient client =
                new RegistryClient(RegistrySettings.of(settings().registry()))) {
            client.register(
                    "refusing.measures.turnover-value",
                    SchemaBuilder.record("MeasureResult")
                            .namespace("se.lagesbild.avro")
                            .fields()
                            .requiredInt("measure")
                            .endRecord());
        }

        Path refusing = configure("refusing", "topic.prefix=refusing.");
        CommandRun schemas = run(refusing, "schemas");

        assertThat(schemas.status()).isEqualTo(1);
        assertThat(schemas.out())
                .containsPattern("incompatible  refusing.measures.turnover-value\n {14}.*"
                        + "reader type: STRING not compatible with writer type: INT at /fields/0/type")
                .contains("compatible    refusing.measures.decisions-value\n")
                .doesNotContain("registered");
        assertThat(run(refusing, "doctor").out())
                .containsPattern(
                        "failed {3}subject refusing.measures.turnover-value: would refuse the schema .*STRING");
    }

    @Test
    @Order(8)
    void shouldKnowASchemaThatWasRegisteredFromItsFileIfNormalized() throws Exception {
        registry.register("pipeline.measures.turnover-value", Files.readString(Path.of("schemas/MeasureResult.avsc")));

        String prefix = "topic.prefix=pipeline.";
        Path asItStands = configure("pipeline", prefix);
        Path normalized = configure("normalized", prefix, "normalize.schemas=true");

        assertThat(run(asItStands, "schemas", "--check").out())
                .contains("compatible    pipeline.measures.turnover-value\n");
        assertThat(run(normalized, "schemas", "--check").out())
                .contains("exists        pipeline.measures.turnover-value (id ");
    }
}
