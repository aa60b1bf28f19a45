package se.lagesbild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.testing.ProgramProcess;

/** How the process ends, and what it leaves behind. */
class MainIT {

    @TempDir
    private Path directory;

    private ProgramProcess process;

    private void start(String... args) throws IOException {
        process = ProgramProcess.start(directory, args);
    }

    @AfterEach
    void endIt() {
        process.close();
    }

    @Test
    void shouldFailWithItsOwnStatusWhenNobodyStopsIt() throws Exception {
        Path events = Files.writeString(directory.resolve("events.jsonl"), "nonsense\n");

        start("demo", "--events", events.toString(), "--port", "0");

        assertThat(process.ends(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.status()).isEqualTo(1);
        assertThat(process.told()).contains("line 1: is not JSON");
        assertThat(process.temporary()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "cli.LagesbildCommand, 0",
        "app.demo.DemoHouse, 0",
        "environment.EmbeddedBroker, 700",
        "app.TopicSetup, 0",
        "app.live.RunningStreams, 0",
        "app.live.RunningStreams, 1500"
    })
    void shouldLeaveNothingBehindWhenStoppedWhileItStarts(String loading, long laterMillis) throws Exception {
        start("demo", "--people", "50", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> process.hasLoaded(loading));
        assertThat(process.ends(laterMillis, TimeUnit.MILLISECONDS)).isFalse();

        process.stop();

        assertThat(process.ends(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.status()).as(process.told()).isZero();
        assertThat(process.told()).doesNotContain("lagesbild: ");
        assertThat(process.temporary()).isEmptyDirectory();
    }

    @Test
    void shouldEndSoonAndCleanlyWhenStoppedWhileItShowsAHistory() throws Exception {
        start("demo", "--events", "src/test/resources/cases/T06.jsonl", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> process.told().contains("Ctrl-C ends it."));

        process.stop();

        assertThat(process.ends(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.status()).isZero();
        assertThat(process.temporary()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "run"})
    void shouldNameTheAddressThatDoesNotAnswer(String command) throws Exception {
        List<String> args = new ArrayList<>(
                List.of(command, "--bootstrap-servers", "127.0.0.1:1", "--schema-registry", "http://127.0.0.1:1"));
        if (command.equals("load")) {
            args.addAll(List.of("--events", "src/test/resources/cases/T06.jsonl"));
        }
        start(args.toArray(String[]::new));

        assertThat(process.ends(30, TimeUnit.SECONDS)).isTrue();

        assertThat(process.told()).isEqualTo("lagesbild: Kafka at 127.0.0.1:1 does not answer: Connection refused\n");
        assertThat(process.status()).isEqualTo(1);
    }

    @Test
    void shouldEndSoonAndCleanlyWhenStopped() throws Exception {
        start("demo", "--people", "50", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> process.told().contains("Ctrl-C ends it."));

        process.stop();

        assertThat(process.ends(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.status()).isZero();
        assertThat(process.temporary()).isEmptyDirectory();
    }
}
