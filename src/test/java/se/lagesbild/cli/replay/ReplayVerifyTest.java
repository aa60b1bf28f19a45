package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.cli.CommandRun;

/** {@code replay --verify} of files. */
class ReplayVerifyTest {

    private static final Path EVENTS = ManifestCase.EVENTS;

    @TempDir
    private Path directory;

    private Path manifest;
    private ManifestCase recorded;

    @BeforeEach
    void record() {
        manifest = directory.resolve("manifest.json");
        recorded = new ManifestCase(manifest);
        assertThat(recorded.replay(EVENTS, "--as-of", "2021-04-10T00:00:00Z").status())
                .isZero();
    }

    @Test
    void shouldFindTheSame() throws IOException {
        byte[] before = Files.readAllBytes(manifest);

        CommandRun run = recorded.verify(EVENTS, "--threads", "2");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .containsExactly("verified: figures 4, events 12, SHA-256 "
                        + recorded.read().at("/result/sha256").textValue());
        assertThat(manifest).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--on 2021-03-09", "--period 2021,2021-Q1,2021-01/2021-05,2021-T1", "--from 2020-12 --to 2021-03"
            })
    void shouldAskForAnyPeriodAgain(String period) {
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of("replay", "--events", EVENTS.toString(), "--by", "total,gender,office", "--manifest"),
                        Stream.of((manifest + " " + period).split(" ", -1)))
                .toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();

        assertThat(recorded.verify(EVENTS).out()).startsWith("verified: ");
    }

    @Test
    void shouldListWhatDoesNotComeOutOfOtherEvents() throws IOException {
        String hash = recorded.read().at("/result/sha256").textValue();
        List<String> lines = Files.readAllLines(EVENTS);
        Path fewer = Files.write(directory.resolve("fewer.jsonl"), lines.subList(2, lines.size()));

        CommandRun run = recorded.verify(fewer);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(6);
        assertThat(run.lines().get(0)).isEqualTo("not verified:");
        assertThat(run.lines().get(1)).startsWith("result SHA-256: recorded " + hash + ", now ");
        assertThat(run.lines().get(2)).isEqualTo("accepted events: recorded 12, now 10");
        assertThat(run.lines().get(3)).isEqualTo("persons: recorded 6, now 5");
        assertThat(run.lines().get(4)).startsWith("beside it, file T06.jsonl: gone or changed, SHA-256 recorded ");
        assertThat(run.lines().get(5)).startsWith("beside it, file fewer.jsonl: new or changed, SHA-256 now ");
    }

    @Test
    void shouldListOtherVersionsBesideWhatDoesNotComeOut() throws IOException {
        recorded.alter("/result/sha256", "beef");
        recorded.alter("/code/product", "0.0.1");
        recorded.alter("/timeZoneData", "1999a");

        assertThat(recorded.verify(EVENTS).lines())
                .hasSize(4)
                .contains("beside it, program version: recorded 0.0.1, now development")
                .anyMatch(line -> line.startsWith("beside it, time zone data: recorded 1999a, now 2"));
    }

    @Test
    void shouldFindTheSameInSpiteOfAnotherVersionWithARemark() throws IOException {
        recorded.alter("/code/product", "0.0.1");

        CommandRun run = recorded.verify(EVENTS);

        assertThat(run.status()).isZero();
        assertThat(run.lines()).singleElement().asString().startsWith("verified: ");
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "lagesbild: the same in spite of program version: recorded 0.0.1, now development\n");
    }

    @Test
    void shouldFindTheSameInAMovedFileAndWithARemarkInAPackedOne() throws IOException {
        Path moved = Files.copy(EVENTS, directory.resolve("moved"));
        Path packed = Files.write(directory.resolve("packed"), ManifestCase.packed(Files.readAllBytes(EVENTS)));

        assertThat(recorded.verify(moved).status()).isZero();
        assertThat(recorded.verify(moved).err()).isEmpty();
        assertThat(recorded.verify(packed).status()).isZero();
        assertThat(recorded.verify(packed).err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("lagesbild: the same in spite of file "));
    }

    @Test
    void shouldListAnotherCatalogueBesideAnotherResult() throws IOException {
        String table = Files.readString(Path.of("src/main/resources/catalogue/categories.yaml"));
        Path own = Files.createDirectory(directory.resolve("own"));
        Files.writeString(
                own.resolve("categories.yaml"),
                "replaces: true\n" + table.replace("\"11\": {group: OPENLY_UNEMPLOYED", "\"11\": {group: OTHER"));

        CommandRun run = recorded.verify(EVENTS, "--catalogue", own.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).anyMatch(line -> line.contains("table of categories, SHA-256: recorded "));
    }

    @Test
    void shouldCompareWhatWasRefused() throws IOException {
        Path events = directory.resolve("events.jsonl");
        Files.writeString(events, "{}\nnonsense\n{}\n" + Files.readString(EVENTS));
        recorded.replay(events, "--skip-invalid");

        assertThat(recorded.verify(events, "--skip-invalid").out()).startsWith("verified: ");
        assertThat(recorded.verify(EVENTS).lines())
                .contains("refused: recorded {MISSING_FIELD=2, UNDECODABLE=1}, now none");
        assertThat(recorded.verify(events).status()).isEqualTo(1);
    }

    @Test
    void shouldNameAMeasureThatTheCatalogueDoesNotHave() throws IOException {
        recorded.alter("/question/measures", List.of("turnover-to-moon"));

        CommandRun run = recorded.verify(EVENTS);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines("lagesbild: the manifest asks for the measure 'turnover-to-moon', which "
                        + "the catalogue does not have\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--month 2021-03",
                "--from 2021-01 --to 2021-02",
                "--on 2021-03-01",
                "--period 2021",
                "--by total",
                "--measures turnover-to-work",
                "--as-of 2021-04-10T00:00:00Z",
                "--vintages monthly",
                "--format csv",
                "--topic events",
                "--accept-truncated",
                "--manifest other.json"
            })
    void shouldRefuseOptionsThatContradict(String options) {
        List<String> more = List.of(options.split(" ", -1));

        CommandRun run = recorded.verify(EVENTS, more.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("--verify")
                .contains(more.get(0))
                .contains("exclu");
    }

    @Test
    void shouldSayWhereTheManifestsHistoryIsToComeFrom() throws IOException {
        CommandRun none = CommandRun.of("replay", "--verify", manifest.toString());
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("the manifest is of files: give them with --events");

        recorded.alter("/source", new ObjectMapper().readTree("""
                {"topic": {"name": "events", "clusterId": "c",
                 "partitions": [{"partition": 0, "firstOffset": 0, "endOffset": 1}]}}"""));
        CommandRun files = recorded.verify(EVENTS);
        assertThat(files.status()).isEqualTo(2);
        assertThat(files.err()).contains("the manifest is of topic events, and --events of something else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"form\": 7} | is a manifest of form 7, and this version knows form 1", "figures | is not JSON"})
    void shouldSayWhatIsWrongWithTheManifest(String content, String told) throws IOException {
        Files.writeString(manifest, content);

        CommandRun run = recorded.verify(EVENTS);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualToNormalizingNewlines("lagesbild: " + manifest + ": " + told + "\n");
    }

    @Test
    void shouldSayThatTheManifestIsNotThere() throws IOException {
        Files.delete(manifest);

        assertThat(recorded.verify(EVENTS).err())
                .isEqualToNormalizingNewlines("lagesbild: there is no file " + manifest + "\n");
        assertThat(new ManifestCase(directory).verify(EVENTS).err())
                .startsWith("lagesbild: cannot read " + directory + ": ");
    }
}
