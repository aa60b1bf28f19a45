package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.ProgramProcess;

/** Ctrl-C while {@code replay} reads a topic. */
class ReplayStoppedIT {

    private static final String EARLIER = "an earlier manifest";

    private final Resources resources = new Resources();

    @TempDir
    private Path directory;

    private Settings settings;

    @BeforeEach
    void fillTopic() {
        DemoHouse house = new DemoHouse(resources, 0);
        settings = new TopicsOfEvents(house, directory).create("stopped.", 3);
        TopicsOfEvents.send(settings, Crowd.ofSeeds(1, 2_000));
    }

    @AfterEach
    void stop() {
        resources.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.EventTopic", "replay.topic.PartitionReader", "replay.count.Counting"})
    void shouldLeaveNothingBehind(String loading) throws Exception {
        Path kept = Files.createDirectory(directory.resolve("kept"));
        Path manifest = Files.writeString(kept.resolve("manifest.json"), EARLIER);
        Path own = Files.createDirectory(directory.resolve("process"));
        try (ProgramProcess replay = ProgramProcess.start(
                own,
                "replay",
                "--bootstrap-servers",
                settings.get(SettingKey.BOOTSTRAP_SERVERS),
                "--schema-registry",
                settings.find(Settings.REGISTRY_URL),
                "--topic",
                "stopped.jobseeker.status-changes",
                "--from",
                "2018-01",
                "--to",
                "2024-12",
                "--manifest",
                manifest.toString())) {
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> replay.hasLoaded(loading));

            replay.stop();

            assertThat(replay.ends(8, TimeUnit.SECONDS)).isTrue();
            assertThat(replay.status()).as(replay.told()).isEqualTo(128 + 15);
            assertThat(replay.told()).doesNotContain("turnover-to-work").doesNotContain("xception");
            assertThat(replay.temporary()).isEmptyDirectory();
            assertThat(kept).isDirectoryContaining(manifest::equals);
            assertThat(kept.toFile().list()).hasSize(1);
            assertThat(manifest).hasContent(EARLIER);
            assertThat(groups()).isZero();
        }
    }

    private int groups() throws Exception {
        try (Admin admin = Admin.create(settings.kafka())) {
            return admin.listGroups().all().get().size();
        }
    }
}
