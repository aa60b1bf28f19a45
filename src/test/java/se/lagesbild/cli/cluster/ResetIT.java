package se.lagesbild.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.topology.TopicNames;

/** {@code reset} and {@code clean} after the live application has run on a real broker. */
class ResetIT {

    private static final List<String> INTERNAL =
            List.of("-histories-changelog", "-partials-repartition", "-shown-changelog", "-sums-changelog");

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

    /** Runs until all events are counted and can be seen. */
    private static LiveApplication runs(OperatedCluster cluster, Resources resources, long events) {
        int today = Day.parse("2024-12-31");
        LiveApplication application = LiveApplication.start(
                resources, cluster.settings(), CatalogueLoader.shipped(), () -> today, Clock.systemUTC());
        application.expect(events);
        await().atMost(Duration.ofSeconds(120)).until(() -> application.isReady() && application.isSettled());
        return application;
    }

    private static void send(OperatedCluster cluster, List<StatusChange> events) {
        try (EventSender sender = new EventSender(cluster.settings(), Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    private static String figures(OperatedCluster cluster) {
        CommandRun report = cluster.run("report", "--month", "2021-03", "--format", "csv");
        assertThat(report.status()).as(report.err()).isZero();
        return report.out();
    }

    private static void requireFiguresOfTheHistory(OperatedCluster cluster) {
        CommandRun compare =
                cluster.run("replay", "--from", "2020-01", "--to", "2021-12", "--by", "total,region", "--compare");
        assertThat(compare.status()).as(compare.out() + compare.err()).isZero();
    }

    private static long end(OperatedCluster cluster, String topic) throws Exception {
        TopicPartition partition = new TopicPartition(cluster.topic(topic), 0);
        try (var admin = cluster.admin()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    @Test
    void shouldRemoveWhatIsComputedAndHaveItComputedAnew() throws Exception {
        OperatedCluster cluster = new OperatedCluster(environment, "again", directory);
        // Of another application, whose id begins in the same way.
        cluster.create("again-more-sums-changelog", 1, Map.of());
        List<StatusChange> events = Crowd.ofSeeds(1, 8);
        cluster.run("topics");
        send(cluster, events);
        Path state = directory.resolve("state").resolve("again");
        try (Resources running = new Resources()) {
            runs(cluster, running, events.size());
            CommandRun refused = cluster.run("reset", "--yes");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).startsWith("lagesbild: group again has 1 active member: stop all instances");
            assertThat(cluster.run("clean", "--yes").status()).isEqualTo(1);
            CommandRun local = cluster.run("reset", "--local", "--yes");
            assertThat(local.status()).isEqualTo(1);
            assertThat(local.err()).contains(state + " is in use");
        }
        String figures = figures(cluster);
        requireFiguresOfTheHistory(cluster);
        assertThat(state).isNotEmptyDirectory();
        assertThat(cluster.topics()).containsAll(internal("again"));

        CommandRun asked = cluster.run("reset");
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.err()).contains("standard input is no terminal: --yes goes on");
        CommandRun dry = cluster.run("reset", "--dry-run");
        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.lines())
                .containsExactly(
                        "would remove group again with its offsets",
                        "would remove topic again-histories-changelog",
                        "would remove topic again-partials-repartition",
                        "would remove topic again-shown-changelog",
                        "would remove topic again-sums-changelog",
                        "would remove directory " + state);
        assertThat(state).isNotEmptyDirectory();
        assertThat(cluster.topics()).containsAll(internal("again"));
        assertThat(cluster.groups()).contains("again");

        CommandRun reset = cluster.run("reset", "--yes");
        assertThat(reset.status()).as(reset.err()).isZero();
        assertThat(reset.lines())
                .isEqualTo(dry.lines().stream()
                        .map(line -> line.replace("would remove", "removed"))
                        .toList());
        assertThat(state).doesNotExist();
        assertThat(cluster.groups()).doesNotContain("again");
        assertThat(cluster.topics())
                .doesNotContainAnyElementsOf(internal("again"))
                .contains(
                        "again-more-sums-changelog",
                        cluster.topic("jobseeker.status-changes"),
                        cluster.topic("jobseeker.status-changes.rejected"),
                        cluster.topic("measures.turnover"),
                        cluster.topic("measures.published"));
        assertThat(figures(cluster)).isEqualTo(figures);

        CommandRun twice = cluster.run("reset", "--yes");
        assertThat(twice.status()).isZero();
        assertThat(twice.out()).isEmpty();
        assertThat(twice.err()).contains("there is nothing to remove");

        long before = end(cluster, "measures.turnover");
        try (Resources running = new Resources()) {
            runs(cluster, running, events.size());
        }
        assertThat(end(cluster, "measures.turnover")).isGreaterThan(before);
        requireFiguresOfTheHistory(cluster);
    }

    @Test
    void shouldRemoveResultsAndMoreOnlyIfTold() throws Exception {
        OperatedCluster cluster = new OperatedCluster(environment, "cleaned", directory);
        cluster.run("topics");

        CommandRun clean = cluster.run("clean", "--yes");
        assertThat(clean.status()).as(clean.err()).isZero();
        assertThat(clean.lines()).hasSize(7).allMatch(line -> line.startsWith("removed topic cleaned.measures."));
        assertThat(ownTopics(cluster))
                .contains(
                        cluster.topic("jobseeker.status-changes"),
                        cluster.topic("jobseeker.status-changes.rejected"),
                        cluster.topic("measures.published"))
                .doesNotContainAnyElementsOf(new TopicNames(cluster.name() + ".").results());

        assertThat(cluster.run("clean", "--yes", "--rejected", "--published").lines())
                .contains(
                        "removed topic cleaned.jobseeker.status-changes.rejected",
                        "removed topic cleaned.measures.published");
        assertThat(ownTopics(cluster))
                .contains(cluster.topic("jobseeker.status-changes"))
                .doesNotContain(
                        cluster.topic("jobseeker.status-changes.rejected"), cluster.topic("measures.published"));
    }

    private static List<String> ownTopics(OperatedCluster cluster) throws Exception {
        return cluster.topics().stream()
                .filter(topic -> topic.startsWith(cluster.name() + "."))
                .toList();
    }

    private static List<String> internal(String application) {
        return INTERNAL.stream().map(topic -> application + topic).toList();
    }
}
