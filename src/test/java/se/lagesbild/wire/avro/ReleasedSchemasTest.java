package se.lagesbild.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's schemas against all that were ever released: topics have records of each of them, for ever, and readers of
 * each may still run.
 */
class ReleasedSchemasTest {

    private static final Path TODAY = Path.of("schemas");
    private static final Path RELEASED = TODAY.resolve("released");
    private static final String EVENTS = "StatusChange.avsc";
    private static final String RESULTS = "MeasureResult.avsc";

    static List<Path> released() throws IOException {
        try (Stream<Path> versions = Files.list(RELEASED)) {
            return versions.filter(Files::isDirectory).toList();
        }
    }

    private static String text(Path directory, String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private static SchemaChange change(String released, String today) {
        return new SchemaChange(new Schema.Parser().parse(released), new Schema.Parser().parse(today));
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldReadAllEventsThatWereWritten(Path version) throws IOException {
        SchemaChange change = change(text(version, EVENTS), text(TODAY, EVENTS));

        assertThat(change.unreadableToday()).isEmpty();
        assertThat(change.lost()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldExchangeResultsWithAllReadersAndWritersThatThereWere(Path version) throws IOException {
        SchemaChange change = change(text(version, RESULTS), text(TODAY, RESULTS));

        assertThat(change.unreadableToday()).isEmpty();
        assertThat(change.unreadableThen()).isEmpty();
        assertThat(change.lost()).isEmpty();
    }

    @Test
    void shouldHaveAReleaseToCompareWith() throws IOException {
        assertThat(released()).isNotEmpty();
    }

    /** Changes that somebody might make to the events, and what must refuse each. */
    static Stream<Arguments> incompatible() {
        Function<SchemaChange, List<String>> unreadable = SchemaChange::unreadableToday;
        Function<SchemaChange, List<String>> lost = SchemaChange::lost;
        return Stream.of(
                Arguments.of(
                        "a field without default",
                        "\"name\": \"eventId\", ",
                        "\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"eventId\", ",
                        unreadable),
                Arguments.of("a renamed field", "\"name\": \"registeredAt\"", "\"name\": \"recordedAt\"", unreadable),
                Arguments.of(
                        "a renamed field that has a default",
                        "\"name\": \"reducedWorkCapacity\"",
                        "\"name\": \"workCapacity\"",
                        lost),
                Arguments.of(
                        "another type",
                        "\"name\": \"eventId\", \"type\": \"string\"",
                        "\"name\": \"eventId\", \"type\": \"long\"",
                        unreadable),
                Arguments.of(
                        "no longer null",
                        "\"name\": \"studiesId\", \"type\": [\"null\", \"string\"], \"default\": null",
                        "\"name\": \"studiesId\", \"type\": \"string\"",
                        unreadable),
                Arguments.of("a symbol removed", "\"CONTACT_LOST\", ", "", lost),
                Arguments.of("a symbol renamed", "\"UPPER_SECONDARY\"", "\"SECONDARY\"", lost),
                Arguments.of(
                        "a change type renamed",
                        "\"name\": \"InterventionOffered\"",
                        "\"name\": \"Offered\"",
                        unreadable),
                Arguments.of(
                        "another logical type",
                        "\"name\": \"registeredAt\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}",
                        "\"name\": \"registeredAt\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}",
                        lost));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatible")
    void shouldRefuseChangesOfEvents(String what, String from, String to, Function<SchemaChange, List<String>> refusal)
            throws IOException {
        String released = text(TODAY, EVENTS);
        assertThat(released).contains(from);

        assertThat(refusal.apply(change(released, released.replace(from, to)))).isNotEmpty();
    }

    /** What older readers of results could not take, though we could. */
    static Stream<Arguments> incompatibleForReaders() {
        return Stream.of(
                Arguments.of("{\"name\": \"definitionVersion\", \"type\": \"string\"},", ""),
                Arguments.of(
                        "\"name\": \"numerator\", \"type\": \"long\"", "\"name\": \"numerator\", \"type\": \"double\""),
                Arguments.of("\"name\": \"revision\", \"type\": \"int\"", "\"name\": \"revision\", \"type\": \"long\""),
                Arguments.of(
                        "\"name\": \"measure\", \"type\": \"string\"",
                        "\"name\": \"measure\", \"type\": [\"null\", \"string\"]"));
    }

    @ParameterizedTest
    @MethodSource("incompatibleForReaders")
    void shouldRefuseChangesOfResultsThatOlderReadersCannotTake(String from, String to) throws IOException {
        String released = text(TODAY, RESULTS);
        assertThat(released).contains(from);
        SchemaChange change = change(released, released.replace(from, to));

        assertThat(change.unreadableToday()).isEmpty();
        assertThat(change.unreadableThen()).isNotEmpty();
    }

    /** What is allowed stays allowed, or the others would show nothing. */
    @ParameterizedTest
    @MethodSource
    void shouldAcceptCompatibleChanges(String from, String to) throws IOException {
        String released = text(TODAY, EVENTS);
        assertThat(released).contains(from);
        SchemaChange change = change(released, released.replace(from, to));

        assertThat(change.unreadableToday()).isEmpty();
        assertThat(change.lost()).isEmpty();
    }

    static Stream<Arguments> shouldAcceptCompatibleChanges() {
        return Stream.of(
                Arguments.of(
                        "{\"name\": \"eventId\"",
                        "{\"name\": \"source\", \"type\": [\"null\", \"string\"], \"default\": null}, {\"name\": \"eventId\""),
                Arguments.of("\"CONTACT_LOST\"", "\"CONTACT_LOST\", \"RETIRED\""),
                Arguments.of(
                        "{\"type\": \"record\", \"name\": \"Voided\"",
                        "{\"type\": \"record\", \"name\": \"Moved\", \"fields\": []}, {\"type\": \"record\", \"name\": \"Voided\""),
                Arguments.of("Something about one jobseeker", "Anything about one jobseeker"));
    }

    @Test
    void shouldRefuseADefaultThatIsNone() throws IOException {
        String broken = text(TODAY, EVENTS)
                .replace(
                        "\"UNRECOGNISED\"], \"default\": \"UNRECOGNISED\"",
                        "\"UNRECOGNISED\"], \"default\": \"OTHERWISE\"");

        assertThatThrownBy(() -> new Schema.Parser().parse(broken)).isInstanceOf(SchemaParseException.class);
    }

    /** Without a default, a symbol that a newer writer adds would make its records unreadable for us. */
    @Test
    void shouldGiveEveryEnumADefault() throws IOException {
        for (String file : List.of(EVENTS, RESULTS)) {
            String text = text(TODAY, file);
            long enums = Stream.of(text.split("\"type\": \"enum\"", -1)).skip(1).count();
            long defaults =
                    Stream.of(text.split("], \"default\": \"", -1)).skip(1).count();
            assertThat(defaults).as(file).isEqualTo(enums).isPositive();
        }
    }
}
