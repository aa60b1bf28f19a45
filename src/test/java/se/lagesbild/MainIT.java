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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the process ends, and what it leaves behind. */
class MainIT {

    @TempDir
    private Path directory;

    private Process process;

    private void start(String... args) throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Xlog:class+load:file=" + loaded(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    private Path output() {
        return directory.resolve("output");
    }

    private String told() throws IOException {
        return Files.readString(output());
    }

    /** A file that tells which classes are loaded: how far the process has come. */
    private Path loaded() {
        return directory.resolve("classes");
    }

    private boolean hasLoaded(String type) throws IOException {
        if (Files.notExists(loaded())) {
            return false; // the process has hardly begun
        }
        try (Stream<String> lines = Files.lines(loaded())) {
            return lines.anyMatch(line -> line.contains(" se.lagesbild." + type + " "));
        }
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void shouldFailWithItsOwnStatusWhenNobodyStopsIt() throws Exception {
        Path events = Files.writeString(directory.resolve("events.jsonl"), "nonsense\n");

        start("demo", "--events", events.toString(), "--port", "0");

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(told()).contains("line 1: is not JSON");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "cli.LagesbildCommand, 0",
        "app.DemoHouse, 0",
        "app.NativeLibraries, 0",
        "environment.EmbeddedBroker, 0",
        "environment.EmbeddedBroker, 700",
        "app.TopicSetup, 0",
        "app.LiveApplication, 0",
        "app.RunningStreams, 0",
        "app.RunningStreams, 1500"
    })
    void shouldLeaveNothingBehindWhenStoppedWhileItStarts(String loading, long laterMillis) throws Exception {
        start("demo", "--people", "50", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> hasLoaded(loading));
        assertThat(process.waitFor(laterMillis, TimeUnit.MILLISECONDS)).isFalse();

        process.destroy();

        assertThat(process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told()).isZero();
        assertThat(told()).doesNotContain("lagesbild: ");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void shouldEndSoonAndCleanlyWhenStoppedWhileItShowsAHistory() throws Exception {
        start("demo", "--events", "src/test/resources/cases/T06.jsonl", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> told().contains("Ctrl-C ends it."));

        process.destroy();

        assertThat(process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
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

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(told()).isEqualTo("lagesbild: Kafka at 127.0.0.1:1 does not answer: Connection refused\n");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void shouldEndSoonAndCleanlyWhenStopped() throws Exception {
        start("demo", "--people", "50", "--port", "0");
        await().atMost(Duration.ofSeconds(60)).until(() -> told().contains("Ctrl-C ends it."));

        process.destroy();

        assertThat(process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }
}
