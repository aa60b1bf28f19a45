package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.Main;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.EventsFile;

/** The same events have the same result hash, whatever else is different. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameHashTest {

    private static final List<StatusChange> EVENTS = Crowd.ofSeeds(5001, 5040);

    private Path directory;
    private Path events;
    private JsonNode first;

    @BeforeAll
    void replayOnce(@TempDir Path empty) throws IOException {
        directory = empty;
        events = write("first", EVENTS);
        first = replay(events, "1");
        assertThat(first.at("/counts/figures").intValue()).isGreaterThan(5_000);
    }

    private Path write(String name, List<StatusChange> history) throws IOException {
        return EventsFile.write(history, Files.createDirectory(directory.resolve(name)));
    }

    private static Path manifestBeside(Path events) {
        return events.resolveSibling("manifest.json");
    }

    private static String[] command(Path events, String threads) {
        return new String[] {
            "replay",
            "--events",
            events.toString(),
            "--from",
            "2018-01",
            "--to",
            "2024-12",
            "--as-of",
            "2024-06-30T22:30:00Z",
            "--by",
            "total,gender,region,gender+region,municipality,gender+municipality,office",
            "--threads",
            threads,
            "--skip-invalid",
            "--manifest",
            manifestBeside(events).toString()
        };
    }

    private static JsonNode replay(Path events, String threads) throws IOException {
        CommandRun run = CommandRun.of(command(events, threads));
        assertThat(run.status()).as(run.err()).isZero();
        return manifestOf(events);
    }

    private static JsonNode manifestOf(Path events) throws IOException {
        ObjectNode manifest =
                (ObjectNode) new ObjectMapper().readTree(manifestBeside(events).toFile());
        manifest.remove("madeAt");
        return manifest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4"})
    void shouldBeTheSameForAnyNumberOfThreadsAndOrderOfArrival(String threads) throws IOException {
        List<StatusChange> shuffled = new ArrayList<>(EVENTS);
        Collections.shuffle(shuffled, new Random(threads.hashCode()));
        Path file = write("shuffled-" + threads, shuffled);

        JsonNode manifest = replay(file, threads);

        assertThat(manifest.at("/result")).isEqualTo(first.at("/result"));
        assertThat(manifest.at("/counts")).isEqualTo(first.at("/counts"));
    }

    @Test
    void shouldNotBeTheSameForOtherEvents() throws IOException {
        JsonNode fewer = replay(write("fewer", Crowd.ofSeeds(5002, 5040)), "2");

        assertThat(fewer.at("/result")).isNotEqualTo(first.at("/result"));
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, tr, TR, US-ASCII", "America/St_Johns, ar, EG, UTF-16"})
    void shouldBeTheSameInAnyTimeZoneLocaleAndEncoding(String zone, String language, String country, String encoding)
            throws Exception {
        Path here = write(language, EVENTS);
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Dfile.encoding=" + encoding,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(java, Stream.of(command(here, "2"))).toList())
                .redirectErrorStream(true)
                .redirectOutput(here.resolveSibling("printed").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();

        assertThat(manifestOf(here)).isEqualTo(first);
    }
}
