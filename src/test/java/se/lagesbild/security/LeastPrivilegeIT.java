package se.lagesbild.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.testing.ProgramProcess;

/**
 * On a cluster that demands TLS, a password and rights: with the rights that the shipped script gives, everything works;
 * and whatever else is tried ends in one line that says what is refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeastPrivilegeIT {

    private static final String PREFIX = "test.";
    private static final String EVENTS = PREFIX + "jobseeker.status-changes";
    private static final String RESULTS = PREFIX + "measures.turnover";
    private static final Duration WAIT = Duration.ofSeconds(60);

    private Path directory;

    private Certificates certificates;
    private GuardedBroker broker;
    private EmbeddedRegistry registry;

    @BeforeAll
    void startAndGrant(@TempDir Path temporary) throws Exception {
        directory = temporary;
        certificates = Certificates.in(Files.createDirectory(directory.resolve("stores")));
        broker = GuardedBroker.start(
                directory.resolve("broker"),
                certificates,
                "app",
                "source",
                "analyst",
                "publisher",
                "dashboard",
                "redeliverer",
                "operator",
                "nobody",
                "half");
        registry = EmbeddedRegistry.start();
        grant("--application", "app", "--redeliverer", "redeliverer", "--operator", "operator");
        grant("--source", "source", "--analyst", "analyst", "--publisher", "publisher", "--subscriber", "dashboard");
    }

    private void grant(String... more) throws Exception {
        for (List<String> call : calls(more)) {
            Rights.kafkaAcls(call);
        }
    }

    private List<List<String>> calls(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--bootstrap-server",
                broker.address(),
                "--command-config",
                Files.write(directory.resolve("admin.properties"), login(GuardedBroker.ADMINISTRATOR, ""))
                        .toString(),
                "--topic-prefix",
                PREFIX));
        arguments.addAll(List.of(more));
        return Rights.calls(directory, arguments.toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        registry.close();
        broker.close();
    }

    private List<String> login(String user, String prefix) {
        return Stream.of(
                        "security.protocol=SASL_SSL",
                        "sasl.mechanism=SCRAM-SHA-512",
                        "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                                + user + "\" password=\"" + GuardedBroker.password(user) + "\";",
                        "ssl.truststore.location=" + certificates.trustStore(),
                        "ssl.truststore.password=" + Certificates.PASSWORD)
                .map(line -> prefix + line)
                .toList();
    }

    /** The configuration of the program for a user. */
    private String config(String user, String... more) throws IOException {
        List<String> lines = new ArrayList<>(login(user, "kafka."));
        lines.addAll(List.of(
                "bootstrap.servers=" + broker.address(),
                "schema.registry.url=" + registry.url(),
                "topic.prefix=" + PREFIX,
                "http.port=0",
                "state.dir=" + directory.resolve("state-of-" + user)));
        lines.addAll(List.of(more));
        return Files.write(directory.resolve(user + ".properties"), lines).toString();
    }

    private CommandRun load(String user, String events) throws IOException {
        return CommandRun.of(
                "load", "--config", config(user), "--events", "src/test/resources/cases/" + events + ".jsonl");
    }

    private CommandRun replay(String user, String... more) throws IOException {
        List<String> args =
                new ArrayList<>(List.of("replay", "--config", config(user), "--from", "2021-01", "--to", "2021-06"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    /** A command that needs nothing but the configuration. */
    private CommandRun operate(String user, String command, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(command, "--config", config(user)));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private static void requireSuccess(CommandRun run) {
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    private ProgramProcess run(String user, String... more) throws IOException {
        return ProgramProcess.start(
                Files.createTempDirectory(directory, "process"), "run", "--config", config(user, more));
    }

    private Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", broker.address()));
        login(user, "")
                .forEach(line ->
                        settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return settings;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String user, String group) {
        Map<String, Object> settings = client(user);
        settings.putAll(
                Map.of("group.id", group, "auto.offset.reset", "earliest", "isolation.level", "read_committed"));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Test
    @Order(0)
    void shouldPrepareTheClusterAsOperator() throws IOException {
        assertThat(operate("operator", "topics").out()).contains("created  " + EVENTS);
        requireSuccess(operate("operator", "topics", "--check"));
        requireSuccess(operate("operator", "schemas"));
        CommandRun doctor = operate("operator", "doctor");
        requireSuccess(doctor);
        assertThat(doctor.out()).doesNotContainIgnoringCase("authoriz");
    }

    @Test
    @Order(1)
    void shouldDoEverythingWithTheRightsOfTheScript() throws Exception {
        try (ProgramProcess application = run("app")) {
            await().atMost(WAIT).until(() -> application.told().contains("runs at"));
            CommandRun loaded = load("source", "T06");
            assertThat(loaded.err()).isEqualTo("lagesbild: 12 events sent\n");
            await().atMost(WAIT).untilAsserted(() -> {
                CommandRun compared = replay("analyst", "--compare");
                assertThat(compared.status()).as(compared.err()).isZero();
                assertThat(compared.err()).contains(" cells differ").doesNotContain("\nlagesbild: 0 of 0 ");
            });
            application.stop();
            assertThat(application.ends(20, TimeUnit.SECONDS)).isTrue();
            assertThat(application.status()).as(application.told()).isZero();
            assertThat(application.told()).doesNotContain("WARN", "ERROR", "Exception", "secret-of");
        }
        assertThat(replay("analyst").out()).contains("turnover-to-work");

        assertThat(load("source", "T01").status()).isZero();
        assertThat(replay("analyst", "--compare").status()).isEqualTo(1);
        CommandRun published = replay("publisher", "--publish", "--reason", "Test");
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(published.err()).contains("figures were published");
        assertThat(replay("analyst", "--compare").status()).isZero();

        try (KafkaConsumer<byte[], byte[]> dashboard = consumer("dashboard", "dashboard-1")) {
            dashboard.subscribe(List.of(RESULTS));
            await().atMost(WAIT)
                    .pollInSameThread()
                    .until(() -> !dashboard.poll(Duration.ofMillis(200)).isEmpty());
        }
    }

    @Test
    @Order(2)
    void shouldRefuseEventsToASubscriber() throws IOException {
        try (KafkaConsumer<byte[], byte[]> dashboard = consumer("dashboard", "dashboard-2")) {
            dashboard.subscribe(List.of(EVENTS));
            assertThatThrownBy(() -> dashboard.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(TopicAuthorizationException.class)
                    .hasMessageContaining(EVENTS);
        }
        requireRefusal(
                replay("dashboard"),
                "lagesbild: the cluster does not tell of topic " + EVENTS + ": Topic authorization failed.");
    }

    @Test
    @Order(2)
    void shouldRefuseToPublishToAnAnalyst() throws IOException {
        assertThat(load("source", "T02").status()).isZero();

        requireRefusal(
                replay("analyst", "--publish", "--reason", "Test"),
                "lagesbild: nothing was published: Transactional Id authorization failed.");
    }

    @Test
    @Order(2)
    void shouldRefuseToSendEventsToAnAnalyst() throws IOException {
        requireRefusal(
                load("analyst", "T06"), "lagesbild: sending to " + EVENTS + " failed: Cluster authorization failed.");
    }

    @Test
    @Order(2)
    void shouldNotRunForSomebodyWithoutRights() throws Exception {
        try (ProgramProcess process = run("nobody")) {
            assertThat(process.ends(60, TimeUnit.SECONDS)).isTrue();

            assertThat(process.told())
                    .isEqualTo("lagesbild: cannot create topic " + EVENTS + ": Authorization failed.\n");
            assertThat(process.status()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "test.measures., cannot create topic test.measures.published: Authorization failed.",
        "test.jobseeker.status-changes.rejected, cannot create topic test.jobseeker.status-changes.rejected: Auth",
        "half-, Not authorized to access topics: [half-partials-repartition]",
        "half, Not authorized to access group: half"
    })
    @Order(2)
    void shouldNotRunWithoutOneOfItsRights(String missing, String told) throws Exception {
        for (List<String> call : calls("--application", "half", "--application-id", "half")) {
            List<String> remove = new ArrayList<>(call);
            remove.set(remove.indexOf("--add"), "--remove");
            Rights.kafkaAcls(call.contains(missing) ? remove : call);
        }
        try (ProgramProcess process = run("half", "application.id=half")) {
            assertThat(process.ends(60, TimeUnit.SECONDS)).as(process.told()).isTrue();

            assertThat(process.told()).contains(told).doesNotContain("registry", "secret-of");
            assertThat(process.told().lines()).last().asString().startsWith("lagesbild: ");
            assertThat(process.status()).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void shouldRefuseAWrongPassword() throws IOException {
        requireRefusal(
                measure(
                        "analyst",
                        "kafka.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"analyst\" password=\"wrong-secret\";"),
                "lagesbild: Kafka at " + broker.address() + ": Authentication failed during authentication due to"
                        + " invalid credentials with SASL mechanism SCRAM-SHA-512");
    }

    @Test
    @Order(2)
    void shouldTrustNobodyElsesCertificate() throws Exception {
        Certificates others = Certificates.in(Files.createDirectory(directory.resolve("others")));

        requireRefusal(
                measure("analyst", "kafka.ssl.truststore.location=" + others.trustStore()),
                "lagesbild: Kafka at " + broker.address() + ": SSL handshake failed");
    }

    @Test
    @Order(2)
    void shouldLetAnOperatorNeitherReadNorWriteEvents() throws IOException {
        requireRefusal(replay("operator"), "lagesbild: Not authorized to access topics: [" + EVENTS + "]");
        requireRefusal(
                load("operator", "T06"), "lagesbild: sending to " + EVENTS + " failed: Cluster authorization failed.");
    }

    @Test
    @Order(2)
    void shouldLetOnlyAnOperatorPrepareAndReset() throws IOException {
        requireRefusal(
                operate("analyst", "topics"),
                "lagesbild: cannot create topic " + EVENTS + ".rejected: Authorization failed.");
        requireRefusal(
                operate("analyst", "reset", "--yes"),
                "lagesbild: the cluster does not tell of group lagesbild: Group authorization failed.");
        requireRefusal(
                operate("app", "reset", "--yes"),
                "lagesbild: the cluster does not remove group lagesbild: Group authorization failed.");
    }

    @Test
    @Order(2)
    void shouldLetOnlyARedelivererSendBack() throws IOException {
        requireRefusal(
                operate("source", "redeliver"),
                "lagesbild: the cluster does not tell of topic " + EVENTS + ".rejected: Topic authorization failed.");
        requireRefusal(
                replay("redeliverer"),
                "lagesbild: the cluster does not tell of topic " + EVENTS + ": Topic authorization failed.");
    }

    /** Topics that are there already need not be created; its internal ones it creates itself. */
    private void revokeCreate() throws Exception {
        for (List<String> call : calls("--application", "app")) {
            if (call.contains("Create") && !call.contains("lagesbild-")) {
                List<String> revoke = new ArrayList<>(call);
                revoke.set(revoke.indexOf("--add"), "--remove");
                for (String kept : List.of("Read", "Write", "Describe")) {
                    int at = revoke.indexOf(kept);
                    if (at > 0) {
                        revoke.subList(at - 1, at + 1).clear();
                    }
                }
                Rights.kafkaAcls(revoke);
            }
        }
    }

    @Test
    @Order(3)
    void shouldRedeliverWhatWasRefused() throws Exception {
        revokeCreate();
        try (KafkaProducer<byte[], byte[]> source =
                new KafkaProducer<>(client("source"), new ByteArraySerializer(), new ByteArraySerializer())) {
            source.send(new ProducerRecord<>(EVENTS, bytes("p1"), bytes("no event")))
                    .get();
        }
        try (ProgramProcess application = run("app")) {
            await().atMost(WAIT)
                    .untilAsserted(() -> assertThat(operate("redeliverer", "redeliver", "--dry-run")
                                    .err())
                            .isEqualTo("lagesbild: 1 record would be sent back: UNDECODABLE 1\n"));
            assertThat(operate("redeliverer", "redeliver").err())
                    .isEqualTo("lagesbild: 1 record sent back: UNDECODABLE 1\n");
            requireSuccess(operate("operator", "doctor"));
            CommandRun reset = operate("operator", "reset", "--yes");
            assertThat(reset.status()).isEqualTo(1);
            assertThat(reset.err()).contains("group lagesbild has 1 active member");
            application.stop();
            assertThat(application.ends(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Order(4)
    void shouldResetAndCleanAsOperator() throws Exception {
        CommandRun reset = operate("operator", "reset", "--yes");
        requireSuccess(reset);
        assertThat(reset.out())
                .contains("removed group lagesbild", "removed topic lagesbild-histories-changelog")
                .doesNotContain("would", EVENTS, RESULTS);
        CommandRun clean = operate("operator", "clean", "--yes", "--rejected", "--published");
        requireSuccess(clean);
        assertThat(clean.out()).contains("removed topic " + RESULTS, "removed topic " + EVENTS + ".rejected");

        Map<String, Object> administrator = client(GuardedBroker.ADMINISTRATOR);
        try (Admin admin = Admin.create(administrator)) {
            assertThat(admin.listTopics().names().get()).contains(EVENTS).noneMatch(name -> name.startsWith(RESULTS));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CommandRun measure(String user, String more) throws IOException {
        return CommandRun.of("replay", "--config", config(user, more), "--month", "2021-03");
    }

    private static void requireRefusal(CommandRun run, String reason) {
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines()).last().isEqualTo(reason);
        assertThat(run.err()).doesNotContain("secret");
    }
}
