package se.lagesbild.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;

/** One story with figures computed by hand. */
public record WorkedCase(String name, List<StatusChange> events, List<Expected> expected) {

    /** A figure computed by hand; {@code asOf} null: all events are known; {@code municipality} null: the country. */
    public record Expected(
            String measure,
            Month month,
            @Nullable Instant asOf,
            @Nullable String municipality,
            Figure figure) {

        public Grouping grouping() {
            return municipality == null ? Grouping.TOTAL : Grouping.MUNICIPALITY;
        }

        public int day() {
            return month.lastDay();
        }

        public Cell cell() {
            return municipality == null ? Cell.TOTAL : new Cell(null, municipality.substring(0, 2), municipality, null);
        }

        private static Expected parse(String row) {
            List<String> fields = Arrays.asList(row.split(",", -1));
            return new Expected(
                    fields.get(0),
                    Month.parse(fields.get(1)),
                    fields.get(2).isEmpty() ? null : Instant.parse(fields.get(2)),
                    fields.get(3).isEmpty() ? null : fields.get(3),
                    new Figure(
                            Long.parseLong(fields.get(4)),
                            fields.get(5).isEmpty() ? null : Long.valueOf(fields.get(5))));
        }
    }

    /** All worked cases, by name. */
    public static List<WorkedCase> all() {
        Path directory = Path.of(System.getProperty("basedir", ""), "src/test/resources/cases");
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jsonl"))
                    .sorted()
                    .map(file -> read(directory, file.replace(".jsonl", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that the figures calculated for these rows of the case are those computed by hand. */
    public void check(List<Expected> rows, Function<Expected, Map<Cell, Figure>> calculated) {
        SoftAssertions softly = new SoftAssertions();
        for (Expected row : rows) {
            Figure nobody = new Figure(0, row.figure().denominator() == null ? null : 0L);
            softly.assertThat(calculated.apply(row).getOrDefault(row.cell(), nobody))
                    .as("%s", row)
                    .isEqualTo(row.figure());
        }
        softly.assertAll();
    }

    /** The events of the case that had been registered by then; null: all. */
    public List<StatusChange> knownAt(@Nullable Instant asOf) {
        return events.stream()
                .filter(event -> asOf == null || event.registeredAt() <= asOf.toEpochMilli())
                .toList();
    }

    private static WorkedCase read(Path directory, String name) {
        try (Stream<String> events = Files.lines(directory.resolve(name + ".jsonl"));
                Stream<String> rows = Files.lines(directory.resolve(name + ".expected.csv"))) {
            return new WorkedCase(
                    name,
                    JsonLines.read(events),
                    rows.skip(1).map(Expected::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
