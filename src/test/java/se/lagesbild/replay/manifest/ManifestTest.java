package se.lagesbild.replay.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

class ManifestTest {

    private static final Catalogue SHIPPED = CatalogueLoader.shipped();
    private static final ReadSource FILES =
            ReadSource.of(List.of(new ReadFile("a.jsonl", "aa"), new ReadFile("b/c.gz", "bb")));
    private static final ReadSource TOPIC = ReadSource.of(ReadTopic.of(
            new TopicExtent("events", List.of(new PartitionExtent(0, 0, 7), new PartitionExtent(1, 2, 9))), "cluster"));

    /** They are null or absent where there is nothing to say. */
    private static final Set<String> OPTIONAL = Set.of("/question/asOf", "/source/topic", "/source/files");

    @TempDir
    private Path directory;

    private static Question question(Catalogue catalogue) {
        return new Question(
                List.of(measure("turnover-to-work", catalogue), measure("youth-guarantee-90", catalogue)),
                EnumSet.of(Grouping.TOTAL, Grouping.GENDER_REGION),
                List.of(
                        Question.Asked.of(Month.of(2021, 3)),
                        Question.Asked.of(Period.parse("2021-Q1")),
                        Question.Asked.of(Period.parse("2021-01/2021-05")),
                        Question.Asked.ofDay(Day.of(Instant.parse("2021-03-15T12:00:00Z")))));
    }

    private static se.lagesbild.domain.measure.Measure measure(String id, Catalogue catalogue) {
        return Objects.requireNonNull(catalogue.find(id), id).measure();
    }

    private static List<FigureRow> rows() {
        return List.of(
                new FigureRow("turnover-to-work", "2021-03", new Cell(null, null, null, null), new Figure(4, 6L)));
    }

    private static Manifest manifest(ReadSource source) {
        return manifest(source, SHIPPED);
    }

    private static Manifest manifest(ReadSource source, Catalogue catalogue) {
        EventCounts events =
                new EventCounts(12, 6, Map.of(Refusal.Reason.UNDECODABLE, 2L, Refusal.Reason.KEY_MISMATCH, 1L));
        return new Manifest.Begun(question(catalogue), 1_617_000_000_000L, catalogue, new CodeVersion("0.1.0", "17"))
                .done(Instant.parse("2021-04-10T01:02:03.456Z"), source, events, rows());
    }

    private static JsonNode json(Manifest manifest) throws IOException {
        return new ObjectMapper().readTree(ManifestJson.write(manifest));
    }

    private static Manifest read(JsonNode json) throws IOException {
        return ManifestJson.read(new ObjectMapper().writeValueAsBytes(json));
    }

    static Stream<Manifest> manifests() {
        return Stream.of(manifest(FILES), manifest(TOPIC));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldBeReadAsItWasWritten(Manifest manifest) {
        assertThat(ManifestJson.read(ManifestJson.write(manifest))).isEqualTo(manifest);
    }

    @Test
    void shouldHaveOneFormEverywhere() {
        String text = new String(ManifestJson.write(manifest(TOPIC)), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("{\n  \"form\" : 1,\n  \"madeAt\" : \"2021-04-10T01:02:03Z\",\n  \"question\" : {\n")
                .contains("\"refused\" : {\n      \"KEY_MISMATCH\" : 1,\n      \"UNDECODABLE\" : 2\n    }")
                .endsWith("}\n")
                .doesNotContain("\r")
                .doesNotContain("files");
    }

    @Test
    void shouldAskTheSameQuestionAgain() {
        Manifest manifest = manifest(FILES);

        assertThat(manifest.question().in(SHIPPED)).isEqualTo(question(SHIPPED));
        assertThat(manifest.question().asOfMillis()).isEqualTo(1_617_000_000_000L);
        assertThat(AskedFigures.of(question(SHIPPED), null).asOfMillis()).isNull();
    }

    @Test
    void shouldReadTheSameOffsetsAgain() {
        assertThat(Objects.requireNonNull(TOPIC.topic()).extent())
                .isEqualTo(
                        new TopicExtent("events", List.of(new PartitionExtent(0, 0, 7), new PartitionExtent(1, 2, 9))));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldNotBeReadWithAFieldThatIsMissingNullOrUnknown(Manifest manifest) throws IOException {
        List<String> places = new ArrayList<>();
        collect(json(manifest), "", places);
        places.removeAll(OPTIONAL);
        assertThat(places).contains("/form", "/counts/refused", "/source");
        for (String place : places) {
            assertRefused(manifest, place, (parent, field) -> parent.remove(field));
            assertRefused(manifest, place, (parent, field) -> parent.putNull(field));
            assertRefused(manifest, place, (parent, field) -> parent.put(field + "x", 1));
        }
    }

    private static void assertRefused(Manifest manifest, String place, BiConsumer<ObjectNode, String> change)
            throws IOException {
        JsonNode json = json(manifest);
        int slash = place.lastIndexOf('/');
        change.accept((ObjectNode) json.at(place.substring(0, slash)), place.substring(slash + 1));
        assertThatThrownBy(() -> read(json), place).isInstanceOf(IllegalArgumentException.class);
    }

    /** The fields of all objects, but for the counts by reason, of which any may be there. */
    private static void collect(JsonNode node, String place, List<String> places) {
        if (!place.equals("/counts/refused")) {
            node.properties().forEach(field -> {
                places.add(place + "/" + field.getKey());
                collect(field.getValue(), place + "/" + field.getKey(), places);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, places);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | is not JSON",
                "{\"form\": 1} {} | is not JSON",
                "{} | is no manifest",
                "[1] | is no manifest",
                "'' | is no manifest",
                "{\"form\": 2} | is a manifest of form 2, and this version knows form 1",
                "{\"form\": 1} | madeAt is missing, unknown or not what it should be"
            })
    void shouldSayWhatIsWrong(String json, String told) {
        assertThatThrownBy(() -> ManifestJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
    }

    @Test
    void shouldNameTheFieldThatIsWrong() throws IOException {
        JsonNode json = json(manifest(TOPIC));
        ((ObjectNode) json.at("/source/topic/partitions/1")).put("endOffset", 1);

        assertThatThrownBy(() -> read(json))
                .hasMessage("source.topic.partitions[1] is missing, unknown or not what it should be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-13", "2021-Q5", "2021-02-30", "", "2021-02/2021-03"})
    void shouldNotAskForAPeriodThatIsNone(String period) {
        assertThatThrownBy(() -> new AskedFigures(List.of(period), List.of("turnover-to-work"), List.of("total"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({",a,total", "2021-03,,total", "2021-03,a,", "2021-03 2021-03,a,total", "2021-03,a a,total"})
    void shouldAskForSomethingAndNothingTwice(String periods, String measures, String breakdowns) {
        assertThatThrownBy(() -> new AskedFigures(words(periods), words(measures), words(breakdowns), null))
                .hasMessage("nothing is asked, or something twice");
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @Test
    void shouldNameAMeasureThatTheCatalogueDoesNotHave() {
        AskedFigures asked = new AskedFigures(List.of("2021-03"), List.of("gone"), List.of("total"), null);

        assertThatThrownBy(() -> asked.in(SHIPPED))
                .hasMessage("the manifest asks for the measure 'gone', which the catalogue does not have");
    }

    @Test
    void shouldHashTheBytesOfTheCsv() {
        assertThat(Sha256.of(rows()))
                // printf 'measure,…,value\nturnover-to-work,2021-03,,,,,4,6,0.666667\n' | sha256sum
                .isEqualTo("29575ce906ad17e7d2342aee7d216ec4548eb2c374f684cd772ccb94d2cc2596");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldBeVerifiedByItselfWheneverMade(Manifest manifest) throws IOException {
        ObjectNode later = (ObjectNode) json(manifest);
        later.put("madeAt", "2030-01-01T00:00:00Z");

        Verification verification = new Verification(manifest, read(later));

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.circumstances()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/result, sha256, result SHA-256",
        "/counts, accepted, accepted events",
        "/counts, persons, persons",
        "/counts, figures, figures",
        "/counts/refused, UNDECODABLE, refused"
    })
    void shouldTellWhatDidNotComeOut(String parent, String field, String told) throws IOException {
        Verification verification = verification(TOPIC, json -> alter(json.at(parent), field));

        assertThat(verification.differences()).singleElement().asString().startsWith(told + ": recorded ");
        assertThat(verification.circumstances()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/code, product, program version",
        "/code, java, Java version",
        "/catalogue/measures/0, version, definition of turnover-to-work",
        "/catalogue, sha256, 'definitions of all measures, SHA-256'",
        "/codeTables, categories, 'table of categories, SHA-256'",
        "/codeTables, programmes, 'table of programmes, SHA-256'",
        "/codeTables, regions, 'table of regions, SHA-256'",
        "/codeTables, municipalities, 'table of municipalities, SHA-256'",
        "'', timeZoneData, time zone data",
        "/source/topic, clusterId, cluster"
    })
    void shouldTellWhatElseIsDifferent(String parent, String field, String told) throws IOException {
        Verification verification = verification(TOPIC, json -> alter(json.at(parent), field));

        assertThat(verification.circumstances()).singleElement().asString().startsWith(told + ": recorded ");
        assertThat(verification.differences()).isEmpty();
    }

    private static void alter(JsonNode parent, String field) {
        ObjectNode object = (ObjectNode) parent;
        if (object.get(field).isNumber()) {
            object.put(field, object.get(field).longValue() + 1);
        } else {
            object.put(field, "other");
        }
    }

    private static Verification verification(ReadSource source, Consumer<JsonNode> change) throws IOException {
        JsonNode json = json(manifest(source));
        change.accept(json);
        return new Verification(read(json), manifest(source));
    }

    @Test
    void shouldTellFilesByWhatTheyHold() throws IOException {
        Verification renamed = verification(FILES, json -> alter(json.at("/source/files/0"), "name"));
        Verification changed = verification(FILES, json -> alter(json.at("/source/files/1"), "sha256"));

        assertThat(renamed.circumstances()).isEmpty();
        assertThat(changed.differences()).isEmpty();
        assertThat(changed.circumstances())
                .containsExactly(
                        "file b/c.gz: gone or changed, SHA-256 recorded other",
                        "file b/c.gz: new or changed, SHA-256 now bb");
    }

    @Test
    void shouldHaveAnotherHashForAnotherCatalogue() throws IOException {
        Files.writeString(directory.resolve("own.yaml"), own("90"));
        Manifest own = manifest(FILES, CatalogueLoader.shippedAnd(directory));
        Files.writeString(directory.resolve("own.yaml"), own("91"));
        Manifest other = manifest(FILES, CatalogueLoader.shippedAnd(directory));
        Files.writeString(
                directory.resolve("own.yaml"),
                own("91")
                        .replace("Words", "Other words")
                        .replace("source:", "swedish: {population: Ord, result: Ord, rules: [Ord]}\n      source:"));
        Manifest reworded = manifest(FILES, CatalogueLoader.shippedAnd(directory));

        assertThat(Set.of(
                        manifest(FILES).catalogue().sha256(),
                        own.catalogue().sha256(),
                        other.catalogue().sha256()))
                .hasSize(3);
        assertThat(reworded.catalogue()).isEqualTo(other.catalogue());
        assertThat(own.codeTables()).isEqualTo(manifest(FILES).codeTables());
    }

    private static String own(String days) {
        return """
                family: outcome-90
                measures:
                  - id: own
                    version: "1"
                    unit: PERCENT
                    kind: outcome-after-days
                    programmes: [STOM]
                    days: %s
                    good: {inStudies: true}
                    description:
                      name: Words
                      swedishName: Ord
                      population: Words
                      result: Words
                      rules: [Words]
                      source: Words
                      quote: Ord
                """.formatted(days);
    }

    @Test
    void shouldHaveAnotherHashForAnotherCodeTableAndNotForAnotherOrder() throws IOException {
        String regions = Files.readString(Path.of("src/main/resources/catalogue/regions.csv"));
        CodeTables shipped = manifest(FILES).codeTables();
        List<String> lines = new ArrayList<>(
                regions.lines().filter(line -> !line.startsWith("#")).toList());
        lines.add(1, lines.remove(lines.size() - 1));
        Files.write(directory.resolve("regions.csv"), lines);
        CodeTables reordered =
                manifest(FILES, CatalogueLoader.shippedAnd(directory)).codeTables();
        lines.set(1, lines.get(1).replaceFirst("^([^,]*),[^,]*", "$1,Elsewhere"));
        Files.write(directory.resolve("regions.csv"), lines);
        Files.writeString(directory.resolve("categories.yaml"), """
                replaces: true
                categories:
                  "11": {group: OTHER, label: Annat, source: outside}
                """);
        CodeTables other =
                manifest(FILES, CatalogueLoader.shippedAnd(directory)).codeTables();

        assertThat(reordered).isEqualTo(shipped);
        assertThat(other.regions()).isNotEqualTo(shipped.regions());
        assertThat(other.categories()).isNotEqualTo(shipped.categories());
        assertThat(other.municipalities()).isEqualTo(shipped.municipalities());
        assertThat(other.programmes()).isEqualTo(shipped.programmes());
    }
}
