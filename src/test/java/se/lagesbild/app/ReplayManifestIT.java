package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
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

/** {@code replay --manifest} and {@code --verify} of topics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayManifestIT {

    private static final List<StatusChange> EVENTS = Crowd.ofSeeds(6001, 6020);
    private static final String[] QUESTION = {
        "--from", "2018-01", "--to", "2024-12", "--by", "total,gender+region,office"
    };

    private final Resources resources = new Resources();
    private Path directory;
    private Path manifest;
    private DemoHouse house;
    private TopicsOfEvents topics;

    @BeforeAll
    void start(@TempDir Path empty) {
        directory = empty;
        manifest = directory.resolve("manifest.json");
        house = new DemoHouse(resources, 0);
        topics = new TopicsOfEvents(house, directory);
    }

    @AfterAll
    void stop() {
        resources.close();
    }

    @Test
    void shouldHaveTheHashOfTheFileForAnyNumberOfPartitionsAndThreads() throws Exception {
        Path file = EventsFile.write(EVENTS, directory);
        CommandRun ofFile = CommandRun.of(Stream.concat(
                        Stream.of("replay", "--events", file.toString(), "--manifest", manifest.toString()),
                        Stream.of(QUESTION))
                .toArray(String[]::new));
        assertThat(ofFile.status()).as(ofFile.err()).isZero();
        JsonNode expected = told();
        assertThat(expected.at("/counts/figures").intValue()).isGreaterThan(1_000);

        for (int partitions : new int[] {1, 3, 8}) {
            Settings settings = topics.create("hash-" + partitions + ".", partitions);
            List<StatusChange> shuffled = new ArrayList<>(EVENTS);
            Collections.shuffle(shuffled, new Random(partitions));
            TopicsOfEvents.send(settings, shuffled);
            for (String threads : new String[] {"1", "2", "4"}) {
                record(settings, "--threads", threads);

                assertThat(told().at("/result"))
                        .as(partitions + " partitions, " + threads + " threads")
                        .isEqualTo(expected.at("/result"));
                assertThat(told().at("/counts")).isEqualTo(expected.at("/counts"));
                assertThat(told().at("/source/topic/partitions")).hasSize(partitions);
            }
        }
    }

    @Test
    void shouldTellTheTopicItsClusterAndItsOffsets() throws Exception {
        Settings settings = topics.create("offsets.", 1);
        TopicsOfEvents.send(settings, EVENTS);
        TopicsOfEvents.deleteBefore(200, 0, settings);

        record(settings, "--accept-truncated");

        JsonNode topic = told().at("/source/topic");
        assertThat(topic.get("name").textValue()).isEqualTo("offsets.jobseeker.status-changes");
        try (Admin admin = Admin.create(settings.kafka())) {
            assertThat(topic.get("clusterId").textValue())
                    .isEqualTo(admin.describeCluster().clusterId().get());
        }
        assertThat(topic.at("/partitions/0/partition").intValue()).isZero();
        assertThat(topic.at("/partitions/0/firstOffset").intValue()).isEqualTo(200);
        assertThat(topic.at("/partitions/0/endOffset").intValue()).isEqualTo(EVENTS.size());
        assertThat(verify(settings).out()).startsWith("verified: ");
    }

    @Test
    void shouldReadWhatWasReadThenAndNothingThatCameLater() throws Exception {
        Settings settings = topics.create("appended.", 3);
        TopicsOfEvents.send(settings, EVENTS);
        record(settings);
        JsonNode before = told().at("/result");
        TopicsOfEvents.send(settings, Crowd.ofSeeds(7001, 7010));

        CommandRun verified = verify(settings);

        assertThat(verified.status()).as(verified.out()).isZero();
        assertThat(verified.out()).startsWith("verified: ");
        record(settings);
        assertThat(told().at("/result")).isNotEqualTo(before);
    }

    @Test
    void shouldNameThePartitionAndTheOffsetsOfDeletedHistory() throws Exception {
        Settings settings = topics.create("deleted.", 2);
        TopicsOfEvents.send(settings, EVENTS);
        record(settings);
        int end = told().at("/source/topic/partitions/1/endOffset").intValue();
        TopicsOfEvents.deleteBefore(50, 1, settings);

        CommandRun run = verify(settings);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("lagesbild: topic deleted.jobseeker.status-changes no longer has offsets 0 to " + end
                        + " of partition 1, whose first available offset is 50: history has been deleted\n");
    }

    @Test
    void shouldCountRefusedRecordsByReason() throws Exception {
        TopicsOfEvents.send(house.settings(), EVENTS);
        try (TopicProbe probe = new TopicProbe(house.settings())) {
            probe.sendRefused();
        }

        record(house.settings());

        assertThat(told().at("/counts/refused/UNDECODABLE").intValue()).isEqualTo(4);
        assertThat(told().at("/counts/refused/KEY_MISMATCH").intValue()).isEqualTo(2);
        assertThat(told().at("/counts/accepted").intValue()).isEqualTo(EVENTS.size());
        assertThat(verify(house.settings()).out()).startsWith("verified: ");
    }

    private void record(Settings settings, String... more) {
        CommandRun run = topics.replay(
                settings,
                Stream.of(Stream.of("--manifest", manifest.toString()), Stream.of(QUESTION), Stream.of(more))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
    }

    private CommandRun verify(Settings settings) {
        return topics.replay(settings, "--verify", manifest.toString());
    }

    private JsonNode told() throws IOException {
        return new ObjectMapper().readTree(manifest.toFile());
    }
}
