package se.lagesbild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void shouldFailWithItsOwnStatusWhenNobodyStopsIt() throws Exception {
        Path events = Files.writeString(directory.resolve("events.jsonl"), "nonsense\n");

        start("demo", "--events", events.toString(), "--port", "0");

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(1);
        assertThat(told).contains("line 1: is not JSON");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void shouldEndSoonAndCleanlyWhenStopped() throws Exception {
        start("demo", "--people", "50", "--port", "0");
        try (BufferedReader told = process.inputReader()) {
            assertThat(told.lines().anyMatch("Ctrl-C ends it."::equals)).isTrue();

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }
}
