package se.lagesbild.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;

/** {@code topics}, {@code schemas} and {@code doctor} on a real broker, and with our registry. */
class PreparationIT {

    private static EmbeddedEnvironment environment;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path broker) {
        environment = EmbeddedEnvironment.start(broker.resolve("kafka"));
    }

    @AfterAll
    static void stop() {
        environment.close();
    }

    private OperatedCluster cluster(String name) {
        return new OperatedCluster(environment, name, directory);
    }

    @Test
    void shouldCreateTopicsOnce() throws Exception {
        OperatedCluster cluster = cluster("created");
        int wanted = TopicSetup.wanted(cluster.settings()).size();

        CommandRun before = cluster.run("topics", "--check");
        assertThat(before.status()).isEqualTo(1);
        assertThat(before.lines())
                .hasSize(wanted)
                .allMatch(line -> line.startsWith("missing  created."))
                .contains("missing  created.jobseeker.status-changes (2 partitions)");
        assertThat(cluster.topics()).noneMatch(topic -> topic.startsWith("created."));

        CommandRun create = cluster.run("topics");
        assertThat(create.status()).as(create.err()).isZero();
        assertThat(create.lines()).hasSize(wanted).allMatch(line -> line.startsWith("created  created."));

        CommandRun again = cluster.run("topics");
        assertThat(again.status()).isZero();
        assertThat(again.lines())
                .hasSize(wanted)
                .allMatch(line -> line.startsWith("exists   created."))
                .contains("exists   created.measures.published (1 partition)");
        assertThat(cluster.run("topics", "--check").status()).isZero();
    }

    @Test
    void shouldNameWhatDiffersAndLeaveIt() throws Exception {
        OperatedCluster cluster = cluster("differing");
        String events = cluster.topic("jobseeker.status-changes");
        String rejected = cluster.topic("jobseeker.status-changes.rejected");
        cluster.create(events, 3, Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
        cluster.create(rejected, 1, Map.of("retention.ms", "-1", "max.message.bytes", "1048588"));

        CommandRun create = cluster.run("topics");

        assertThat(create.status()).isZero();
        assertThat(create.out())
                .contains("differs  " + events + " (3 partitions)\n         partitions is 3, not 2\n")
                .contains("cleanup.policy is compact, not delete")
                .contains("max.message.bytes is 1048588, not 16777216")
                .contains("created  differing.measures.turnover (1 partition)");
        CommandRun check = cluster.run("topics", "--check");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("cleanup.policy is compact, not delete");
    }

    @Test
    void shouldRegisterSchemasOnce() {
        OperatedCluster cluster = cluster("registered");

        CommandRun check = cluster.run("schemas", "--check");
        assertThat(check.status()).as(check.err()).isZero();
        assertThat(check.lines()).hasSize(9).allMatch(line -> line.startsWith("compatible    registered."));

        CommandRun register = cluster.run("schemas");
        assertThat(register.status()).as(register.err()).isZero();
        assertThat(register.lines())
                .hasSize(9)
                .allMatch(line -> line.matches("registered    registered\\.[a-z0-9.-]+-value \\(id \\d+\\)"));

        assertThat(cluster.run("schemas").lines()).hasSize(9).allMatch(line -> line.startsWith("exists        "));
    }

    @Test
    void shouldRegisterNothingIfTheRegistryWouldRefuseAnything() {
        OperatedCluster cluster = cluster("refusing");
        try (RegistryClient registry = registry()) {
            registry.register(
                    "refusing.measures.turnover-value",
                    SchemaBuilder.record("MeasureResult")
                            .namespace("se.lagesbild.avro")
                            .fields()
                            .requiredInt("measure")
                            .endRecord());
        }

        for (List<String> command : List.of(List.of("schemas"), List.of("schemas", "--check"))) {
            CommandRun run = cluster.run(command.toArray(String[]::new));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out())
                    .contains("incompatible  refusing.measures.turnover-value\n")
                    .contains("compatible    refusing.measures.decisions-value\n")
                    .doesNotContain("registered");
        }
        CommandRun doctor = cluster.run("doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("failed   subject refusing.measures.turnover-value: would refuse the schema");
    }

    private static RegistryClient registry() {
        return new RegistryClient(RegistrySettings.of(environment.addresses()));
    }

    @Test
    void shouldFindAPreparedClusterWell() throws Exception {
        OperatedCluster cluster = cluster("well");

        CommandRun fresh = cluster.run("doctor");
        assertThat(fresh.status()).as(fresh.out()).isZero();
        assertThat(fresh.out())
                .contains("warning  topic well.jobseeker.status-changes: is missing")
                .contains("ok       subject well.measures.turnover-value: takes the schema");
        assertThat(cluster.topics()).noneMatch(topic -> topic.startsWith("well."));
        assertThat(directory.resolve("state")).doesNotExist();

        cluster.run("topics");
        cluster.run("schemas");
        CommandRun doctor = cluster.run("doctor");

        assertThat(doctor.status()).as(doctor.out()).isZero();
        assertThat(doctor.out())
                .containsPattern("ok {7}brokers: 1 broker of cluster \\S+, metadata.version 4\\.")
                .contains("ok       transaction.version: is 2")
                .contains("ok       topic well.jobseeker.status-changes: is set up as it should be, with 2 partitions")
                .contains("ok       history: has all its records, and keeps them for ever")
                .contains("warning  copies: there is one copy of well.jobseeker.status-changes, ")
                .containsPattern("ok {7}subject well.measures.turnover-value: has the schema, id \\d+")
                .contains("ok       clock: agrees with the registry's")
                .contains("ok       group well: is not active")
                .contains("open files: this process may have ")
                .contains(directory.resolve("state") + " has ");
        assertThat(cluster.groups()).isEmpty();
    }

    @Test
    void shouldFindWhatIsIll() throws Exception {
        OperatedCluster cluster = cluster("ill");
        cluster.run("topics");
        String events = cluster.topic("jobseeker.status-changes");
        try (EventSender sender = new EventSender(cluster.settings(), Clock.systemUTC())) {
            long now = Clock.systemUTC().millis();
            List<StatusChange> crowd = Crowd.ofSeeds(1, 50);
            crowd.forEach(
                    event -> sender.send(registered(now - Duration.ofDays(20).toMillis(), event)));
            // While there are these, retention of ten days deletes nothing: it takes whole segments.
            crowd.forEach(event -> sender.send(registered(now, event)));
            sender.flush();
        }
        cluster.alter(events, "retention.ms", "9000000000000");
        assertThat(cluster.run("doctor").out())
                .contains("warning  history: keeps events for 104166 days, and its oldest");

        cluster.alter(events, "retention.ms", "864000000");
        cluster.alter(cluster.topic("measures.turnover"), "cleanup.policy", "delete");
        cluster.alter(cluster.topic("jobseeker.status-changes.rejected"), "max.message.bytes", "1000000");
        cluster.create("ill-sums-changelog", 5, Map.of());
        try (var admin = cluster.admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(events, 1), RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }
        cluster.alter(events, "cleanup.policy", "delete,compact");
        Files.createDirectory(directory.resolve("state"));
        assertThat(directory.resolve("state").toFile().setReadable(true, false)).isTrue();

        CommandRun doctor = cluster.run("doctor");

        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("failed   topic " + events + ": cleanup.policy is delete,compact, not delete, so all but the "
                        + "last event of each person is deleted: kafka-configs.sh")
                .contains(
                        "failed   topic ill.measures.turnover: cleanup.policy is delete, not compact, so figures that")
                .contains("warning  topic " + events + ".rejected: max.message.bytes is 1000000, not 16777216")
                .contains("failed   history: keeps events for 10 days, and its oldest is of ")
                .contains("failed   history: partition 1 has lost its records before offset 3")
                .contains("failed   topic ill-sums-changelog: has 5 partitions, and the event topic 2: lagesbild reset")
                .contains("failed   topic ill-sums-changelog: cleanup.policy is delete, not compact, so state that is")
                .contains("and holds data of persons: chmod 700");
        assertThat(cluster.run("doctor", "--format", "jsonl").lines())
                .contains("{\"level\":\"ok\",\"check\":\"transaction.version\",\"text\":\"is 2\"}");
    }

    private static StatusChange registered(long at, StatusChange event) {
        return new StatusChange(event.eventId(), event.personId(), event.day(), at, event.change());
    }
}
