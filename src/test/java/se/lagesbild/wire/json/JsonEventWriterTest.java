package se.lagesbild.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RandomEvents;
import se.lagesbild.wire.RefusedException;

class JsonEventWriterTest {

    private final JsonEvents events = new JsonEvents();

    @Test
    void shouldWriteTheEnvelopeThenTheFieldsGiven() throws IOException {
        Profile profile = new Profile(Gender.MAN, LocalDate.of(1985, 5, 5), "0580", null, null, true);

        assertThat(written(List.of(
                        new StatusChange("e-1", "p", 18701, 1_615_795_260_000L, new Change.Enrolled("11", profile)),
                        new StatusChange("e-2", "p", 18702, 1_615_795_260_007L, new Change.Voided("e-1")))))
                .isEqualTo("""
                        {"eventId":"e-1","personId":"p","effectiveDate":"2021-03-15",\
                        "registeredAt":"2021-03-15T08:01:00Z","type":"ENROLLED","category":"11","gender":"MAN",\
                        "birthDate":"1985-05-05","municipality":"0580","reducedWorkCapacity":true}
                        {"eventId":"e-2","personId":"p","effectiveDate":"2021-03-16",\
                        "registeredAt":"2021-03-15T08:01:00.007Z","type":"VOIDED","voids":"e-1"}
                        """);
    }

    @Test
    void shouldWriteWhatIsReadBackTheSame() throws IOException, RefusedException {
        List<StatusChange> written = new RandomEvents(2).of("p", 3000);

        String[] lines = written(written).split("\n", -1);

        assertThat(lines).hasSize(written.size() + 1).endsWith("");
        for (int i = 0; i < written.size(); i++) {
            assertThat(events.read(lines[i])).isEqualTo(written.get(i));
        }
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldRewriteTheAcceptanceCases(Path file) throws IOException, RefusedException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(mapper.readTree(written(List.of(events.read(line))))).isEqualTo(mapper.readTree(line));
        }
    }

    private static String written(List<StatusChange> events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonEventWriter writer = new JsonEventWriter(out)) {
            for (StatusChange event : events) {
                writer.write(event);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
