package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.oracle.ReferenceCalculation;
import se.lagesbild.testing.EventsFile;

/** What {@code replay} prints of files of hostile histories is, byte for byte, what the contract's text says. */
class ReplayAgainstReferenceTest {

    private static final int SEEDS_A_FILE = 20;
    private static final int COLUMNS_BEFORE_THE_NUMERATOR = 6;
    private static final Month FIRST = Month.of(2018, 1);
    private static final Month LAST = Month.of(2027, 12);
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 21, 41, 61, 81, 101})
    void shouldPrintTheFiguresOfTheReference(long firstSeed) throws IOException {
        List<StatusChange> delivered = Crowd.ofSeeds(firstSeed, firstSeed + SEEDS_A_FILE - 1);
        Path file = write(delivered, new Random(firstSeed));
        // Exactly when something was registered, so that one millisecond more or less would be another figure.
        Instant asOf = Instant.ofEpochMilli(delivered.get(delivered.size() / 2).registeredAt() - firstSeed % 2);

        requireSame(replayed(file, null), expected(delivered, null));
        requireSame(replayed(file, asOf), expected(delivered, asOf));
    }

    /** As isEqualTo, except that a failure does not show megabytes. */
    private static void requireSame(String printed, String expected) {
        int at = Arrays.mismatch(printed.toCharArray(), expected.toCharArray());
        assertThat(at)
                .as(() -> "printed:\n" + around(printed, at) + "\nexpected:\n" + around(expected, at))
                .isNegative();
        assertThat(printed).hasSizeGreaterThan(100_000);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    private Path write(List<StatusChange> delivered, Random random) throws IOException {
        List<StatusChange> shuffled = new ArrayList<>(delivered);
        Collections.shuffle(shuffled, random);
        return EventsFile.write(shuffled, directory);
    }

    private static String replayed(Path file, @Nullable Instant asOf) {
        List<String> args = new ArrayList<>(List.of("replay", "--format", "csv", "--events", file.toString()));
        args.addAll(List.of("--from", FIRST.toString(), "--to", LAST.toString()));
        args.addAll(List.of("--by", "total,gender,region,gender+region,municipality,gender+municipality,office"));
        args.addAll(List.of("--measures", String.join(",", ReferenceCalculation.measureIds())));
        if (asOf != null) {
            args.addAll(List.of("--as-of", asOf.toString()));
        }
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static String expected(List<StatusChange> delivered, @Nullable Instant asOf) {
        ReferenceCalculation reference = new ReferenceCalculation(delivered, asOf);
        List<List<String>> rows = new ArrayList<>();
        for (String measure : ReferenceCalculation.measureIds()) {
            for (Grouping grouping : Grouping.values()) {
                for (Month month = FIRST; !LAST.isBefore(month); month = month.next()) {
                    String period = month.toString();
                    reference
                            .figures(measure, month.lastDay(), grouping)
                            .forEach((cell, figure) -> rows.add(row(measure, period, cell, figure)));
                }
            }
        }
        rows.sort(byCodePoints());
        return "measure,period,gender,region,municipality,office,numerator,denominator,value\n"
                + rows.stream().map(ReplayAgainstReferenceTest::line).collect(Collectors.joining());
    }

    private static List<String> row(String measure, String period, Cell cell, Figure figure) {
        return List.of(
                measure,
                period,
                Objects.requireNonNullElse(cell.gender(), ""),
                Objects.requireNonNullElse(cell.region(), ""),
                Objects.requireNonNullElse(cell.municipality(), ""),
                Objects.requireNonNullElse(cell.office(), ""),
                Long.toString(figure.numerator()),
                Objects.toString(figure.denominator(), ""),
                value(figure));
    }

    /** Six decimals, half up, in whole numbers. */
    private static String value(Figure figure) {
        if (figure.denominator() == null) {
            return Long.toString(figure.numerator());
        }
        long millionths = (2_000_000 * figure.numerator() + figure.denominator()) / (2 * figure.denominator());
        return millionths / 1_000_000 + "." + String.format("%06d", millionths % 1_000_000);
    }

    /** The order of code points is that of UTF-8 bytes. */
    private static Comparator<List<String>> byCodePoints() {
        return IntStream.range(0, COLUMNS_BEFORE_THE_NUMERATOR)
                .mapToObj(column -> Comparator.comparing(
                        (List<String> row) -> row.get(column).getBytes(StandardCharsets.UTF_8),
                        Arrays::compareUnsigned))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static String line(List<String> row) {
        return row.stream()
                        .map(field ->
                                NEEDS_QUOTES.matcher(field).find() ? "\"" + field.replace("\"", "\"\"") + "\"" : field)
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
