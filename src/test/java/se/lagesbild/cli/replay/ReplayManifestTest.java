package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.cli.CommandRun;

/** {@code replay --manifest} of files. */
class ReplayManifestTest {

    private static final Path EVENTS = ManifestCase.EVENTS;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path manifest;
    private ManifestCase written;

    @BeforeEach
    void name() {
        manifest = directory.resolve("manifest.json");
        written = new ManifestCase(manifest);
    }

    @Test
    void shouldTellWhatWasAskedAndReadAndWhatCameOut() throws Exception {
        CommandRun run = written.replay(EVENTS, "--format", "csv", "--as-of", "2021-04-10T00:00:00Z");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(directory.toFile().list()).containsExactly("manifest.json");
        JsonNode told = written.read();
        assertThat(told.at("/question")).isEqualTo(JSON.readTree("""
                {"periods": ["2021-02", "2021-03"], "measures": ["turnover-to-work"],
                 "breakdowns": ["total", "municipality"], "asOf": "2021-04-10T00:00:00Z"}"""));
        assertThat(told.at("/source/files/0/name").textValue()).isEqualTo("T06.jsonl");
        assertThat(told.at("/source/files/0/sha256").textValue())
                .isEqualTo(ManifestCase.sha256(Files.readAllBytes(EVENTS)));
        assertThat(told.at("/counts")).isEqualTo(JSON.readTree("""
                {"accepted": 12, "persons": 6, "refused": {}, "figures": 4}"""));
        assertThat(told.at("/result/sha256").textValue())
                .isEqualTo(ManifestCase.sha256(run.out().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldPrintWhatIsPrintedWithoutOne() {
        CommandRun without = CommandRun.of("replay", "--events", EVENTS.toString(), "--month", "2021-03");

        CommandRun with = CommandRun.of(
                "replay", "--events", EVENTS.toString(), "--month", "2021-03", "--manifest", manifest.toString());

        assertThat(with).isEqualTo(without);
    }

    @Test
    void shouldHashTheCsvWhateverIsPrinted() throws IOException {
        written.replay(EVENTS, "--format", "csv");
        JsonNode ofCsv = written.read().at("/result");

        for (String format : new String[] {"table", "jsonl"}) {
            written.replay(EVENTS, "--format", format);
            assertThat(written.read().at("/result")).isEqualTo(ofCsv);
        }
    }

    @Test
    void shouldCountRefusedLinesByReason() throws IOException {
        Path events = directory.resolve("events.jsonl");
        Files.writeString(events, "{}\nnonsense\n{}\n" + Files.readString(EVENTS));

        CommandRun failed = written.replay(events);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(manifest).doesNotExist();

        CommandRun run = written.replay(events, "--skip-invalid");
        assertThat(run.err()).contains("3 of 15 events are invalid and were left out");
        assertThat(written.read().at("/counts/refused"))
                .isEqualTo(JSON.readTree("{\"MISSING_FIELD\": 2, \"UNDECODABLE\": 1}"));
        assertThat(written.read().at("/counts/accepted").intValue()).isEqualTo(12);
    }

    @Test
    void shouldNameFilesOfADirectoryAsInItAndNotAsOnThisMachine() throws Exception {
        byte[] packed = ManifestCase.packed(Files.readAllBytes(EVENTS));
        Path events = Files.createDirectories(directory.resolve("events"));
        Files.createDirectory(events.resolve("b"));
        Files.write(events.resolve("b/c.gz"), packed);
        Files.copy(EVENTS, events.resolve("a.jsonl"));

        written.replay(events);

        JsonNode files = written.read().at("/source/files");
        assertThat(files.findValuesAsText("name")).containsExactly("a.jsonl", "b/c.gz");
        assertThat(files.at("/1/sha256").textValue()).isEqualTo(ManifestCase.sha256(packed));
        assertThat(Files.readString(manifest)).doesNotContain(directory.toString());
    }

    @Test
    void shouldTellWhatStandardInputHeld() throws Exception {
        byte[] stream = ManifestCase.packed(Files.readAllBytes(EVENTS));
        InputStream own = System.in;
        try {
            System.setIn(new ByteArrayInputStream(stream));
            written.replay(Path.of("-"));
        } finally {
            System.setIn(own);
        }

        JsonNode file = written.read().at("/source/files/0");
        assertThat(file.get("name").textValue()).isEqualTo("standard input");
        assertThat(file.get("sha256").textValue()).isEqualTo(ManifestCase.sha256(stream));
    }

    @ParameterizedTest
    @CsvSource({
        "none/manifest.json, there is no directory",
        "file/manifest.json, there is no directory",
        "directory, it is no ordinary file"
    })
    void shouldFindThatItCannotBeWrittenBeforeAnythingIsRead(String place, String reason) throws IOException {
        Files.createDirectory(directory.resolve("directory"));
        Files.createFile(directory.resolve("file"));
        Path there = directory.resolve(place);

        CommandRun run = new ManifestCase(there).replay(Path.of("nowhere.jsonl"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("lagesbild: cannot write the manifest " + there + ": " + reason);
    }

    @Test
    void shouldLeaveTheOldOneWhereTheReplayFailsAndTakeItsPlaceWhereItDoesNot() throws IOException {
        Files.writeString(manifest, "old");
        Path whoReadsTheOldOne = Files.createLink(directory.resolve("old.json"), manifest);

        assertThat(written.replay(Path.of("nowhere.jsonl")).status()).isEqualTo(1);
        assertThat(manifest).hasContent("old");

        assertThat(written.replay(EVENTS).status()).isZero();
        assertThat(written.read().at("/form").intValue()).isEqualTo(1);
        assertThat(whoReadsTheOldOne).hasContent("old");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("manifest.json", "old.json");
    }

    @Test
    void shouldNotTakeThePlaceOfEventsNorBeReadAsSome() throws IOException {
        Path events = Files.createDirectory(directory.resolve("events"));
        Path file = Files.copy(EVENTS, events.resolve("a.jsonl"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), events);

        for (Path place : List.of(file, link.resolve("a.jsonl"), events.resolve("manifest.json"))) {
            CommandRun run = new ManifestCase(place).replay(events);

            assertThat(run.status()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains(place.getFileName() + " would be among the files of --events");
        }
        assertThat(new ManifestCase(file).replay(file).status()).isEqualTo(2);
        assertThat(file).hasSameTextualContentAs(EVENTS);
        assertThat(new ManifestCase(events.resolve("_manifest.json"))
                        .replay(events)
                        .status())
                .isZero();
    }

    @Test
    void shouldBeWrittenWhereALinkLeads() throws IOException {
        Files.writeString(manifest, "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), manifest);

        assertThat(new ManifestCase(link).replay(EVENTS).status()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(written.read().at("/form").intValue()).isEqualTo(1);
    }

    @Test
    void shouldNotBeOfATriangle() {
        CommandRun run = written.replay(EVENTS, "--vintages", "monthly");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("lagesbild: --manifest is of figures, and not of --vintages, --compare or --publish");
        assertThat(manifest).doesNotExist();
    }
}
