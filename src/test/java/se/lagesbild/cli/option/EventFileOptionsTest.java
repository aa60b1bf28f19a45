package se.lagesbild.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.cli.CommandRun;

/** {@code --events} in all its forms, as commands show them. */
class EventFileOptionsTest {

    private static final Path CASE = Path.of("src/test/resources/cases/T06.jsonl");
    private static final String BAD = "{}\n";

    @TempDir
    private Path directory;

    private static CommandRun replay(Path events, String... more) {
        return replay(events.toString(), more);
    }

    private static CommandRun replay(String events, String... more) {
        String[] all = {
            "replay", "--events", events, "--month", "2021-03", "--measures", "turnover-to-work", "--format", "csv"
        };
        String[] args = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, args, all.length, more.length);
        return CommandRun.of(args);
    }

    private static void assertFiguresOfTheCase(CommandRun run) {
        assertThat(run.lines().get(1)).isEqualTo("turnover-to-work,2021-03,,,,,4,6,0.666667");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static void assertFailsWith(CommandRun run, String... lines) {
        assertThat(run.err().lines()).containsExactly(lines);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
    }

    /** The case, a part in each of several files, the odd ones packed. */
    private void spread(int parts) throws IOException {
        List<String> lines = Files.readAllLines(CASE);
        for (int part = 0; part < parts; part++) {
            int from = lines.size() * part / parts;
            int to = lines.size() * (part + 1) / parts;
            String text = String.join("\n", lines.subList(from, to)); // and no line end after the last
            Path file = directory.resolve("part-" + part + "/events");
            Files.createDirectories(file.getParent());
            Files.write(file, part % 2 == 1 ? packed(text) : text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void shouldReadAPackedFile() throws IOException {
        assertFiguresOfTheCase(replay(Files.write(directory.resolve("events"), packed(Files.readString(CASE)))));
    }

    @Test
    void shouldReadADirectory() throws IOException {
        spread(3);

        assertFiguresOfTheCase(replay(directory));
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        InputStream own = System.in;
        try {
            System.setIn(new ByteArrayInputStream(packed(Files.readString(CASE))));
            assertFiguresOfTheCase(replay("-"));
            System.setIn(new ByteArrayInputStream(packed(BAD)));
            assertFailsWith(
                    replay("-"),
                    "lagesbild: standard input: line 1: eventId: is missing",
                    "lagesbild: standard input: 1 of 1 events are invalid; --skip-invalid leaves them out");
        } finally {
            System.setIn(own);
        }
    }

    @Test
    void shouldNameFileAndLineInADirectoryAndCountOverAllFiles() throws IOException {
        spread(3);
        Path first = directory.resolve("a/bad.jsonl");
        Path last = directory.resolve("part-9.gz");
        Files.createDirectory(first.getParent());
        Files.writeString(first, BAD.repeat(8));
        Files.write(last, packed("\n" + BAD.repeat(8)));
        int all = Files.readAllLines(CASE).size() + 16;

        CommandRun run = replay(directory);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(10 + 1)
                .startsWith("lagesbild: " + first + ": line 1: eventId: is missing")
                .contains("lagesbild: " + first + ": line 8: eventId: is missing")
                .contains("lagesbild: " + last + ": line 2: eventId: is missing")
                .endsWith("lagesbild: " + directory + ": 16 of " + all
                        + " events are invalid; --skip-invalid leaves them out");
        assertThat(replay(directory, "--skip-invalid").lines().get(1))
                .isEqualTo("turnover-to-work,2021-03,,,,,4,6,0.666667");
    }

    @Test
    void shouldSayInOneLineThatAPackedFileIsCutOff() throws IOException {
        spread(3);
        byte[] packed = packed(Files.readString(CASE));
        Path file = directory.resolve("part-9.gz");
        Files.write(file, Arrays.copyOf(packed, packed.length - 20));

        String told = "lagesbild: cannot read " + file + ": it is cut off, its gzip data have no end";
        assertFailsWith(replay(file), told);
        assertFailsWith(replay(directory), told);
        assertFailsWith(replay(directory, "--skip-invalid"), told);
    }

    @Test
    void shouldSayThatADirectoryHasNoFiles() {
        assertFailsWith(replay(directory), "lagesbild: there are no files in the directory " + directory);
    }

    @Test
    void shouldReportFromADirectory() throws IOException {
        spread(2);
        CommandRun ofFile = CommandRun.of("report", "--events", CASE.toString(), "--month", "2021-03");

        CommandRun ofDirectory = CommandRun.of("report", "--events", directory.toString(), "--month", "2021-03");

        assertThat(ofDirectory).isEqualTo(ofFile);
        assertThat(ofDirectory.out()).contains("# Monthly follow-up, March 2021");
    }

    @Test
    void shouldSimulateIntoAPackedFile() throws IOException {
        Path plain = simulated("events.jsonl");
        Path packed = simulated("events.jsonl.gz");

        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isNotEmpty().isEqualTo(Files.readAllBytes(plain));
        }
        assertThat(packed).satisfies(file -> assertThat(Files.size(file)).isLessThan(Files.size(plain) / 2));
    }

    private Path simulated(String name) {
        Path file = directory.resolve(name);
        CommandRun run = CommandRun.of("simulate", "--people", "20", "--months", "2", "--out", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return file;
    }
}
