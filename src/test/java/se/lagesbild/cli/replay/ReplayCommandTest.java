package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.oracle.WorkedCase;

class ReplayCommandTest {

    private static final String CASES = "src/test/resources/cases/";
    private static final String HEADER = "measure,period,gender,region,municipality,office,numerator,denominator,value";

    @TempDir
    private Path directory;

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldGiveTheFiguresComputedByHand(WorkedCase story) {
        story.check(story.expected(), row -> replayed(story, row));
    }

    private static Map<Cell, Figure> replayed(WorkedCase story, WorkedCase.Expected row) {
        List<String> args = new ArrayList<>(List.of(
                "replay",
                "--events",
                CASES + story.name() + ".jsonl",
                "--month",
                row.month().toString(),
                "--measures",
                row.measure(),
                "--by",
                "total,municipality",
                "--format",
                "csv"));
        if (row.asOf() != null) {
            args.addAll(List.of("--as-of", row.asOf().toString()));
        }
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        Map<Cell, Figure> figures = new HashMap<>();
        run.lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(fields -> figures.put(
                        new Cell(
                                null,
                                fields[3].isEmpty() ? null : fields[3],
                                fields[4].isEmpty() ? null : fields[4],
                                null),
                        new Figure(Long.parseLong(fields[6]), fields[7].isEmpty() ? null : Long.valueOf(fields[7]))));
        return figures;
    }

    @Test
    void shouldPrintTheSpecifiedCsv() {
        CommandRun run = CommandRun.of(
                "replay",
                "--events",
                CASES + "T06.jsonl",
                "--from",
                "2021-03",
                "--to",
                "2021-04",
                "--measures",
                "turnover-to-work,youth-guarantee-90",
                "--by",
                "total,gender,municipality",
                "--format",
                "csv");

        assertThat(run.out())
                .isEqualTo(HEADER + "\n"
                        + "turnover-to-work,2021-03,,,,,4,6,0.666667\n"
                        + "turnover-to-work,2021-03,,05,0580,,4,6,0.666667\n"
                        + "turnover-to-work,2021-03,WOMAN,,,,4,6,0.666667\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void shouldGiveTheValueOnADay() {
        CommandRun run = CommandRun.of(
                "replay",
                "--events",
                CASES + "T06.jsonl",
                "--on",
                "2021-03-09",
                "--measures",
                "turnover-to-work",
                "--format",
                "csv");

        assertThat(run.lines()).containsExactly(HEADER, "turnover-to-work,2021-03-09,,,,,0,6,0.000000");
    }

    @Test
    void shouldPrintATableAndJsonLines() {
        CommandRun table = CommandRun.of(
                "replay", "--events", CASES + "T01.jsonl", "--month", "2021-01", "--measures", "turnover-to-work");
        CommandRun json = CommandRun.of(
                "replay",
                "--events",
                CASES + "T01.jsonl",
                "--month",
                "2021-01",
                "--measures",
                "turnover-to-work",
                "--format",
                "jsonl");

        assertThat(table.lines().get(1)).matches("turnover-to-work\\s+2021-01\\s+1\\s+1\\s+1\\.0000");
        assertThat(json.out().strip())
                .isEqualTo("{\"measure\":\"turnover-to-work\",\"period\":\"2021-01\",\"gender\":null,\"region\":null,"
                        + "\"municipality\":null,\"office\":null,\"numerator\":1,\"denominator\":1,\"value\":1.0}");
    }

    @Test
    void shouldNameLineAndFieldOfInvalidEventsAndFail() throws IOException {
        Path file = twelveBadLinesAndOneGood();

        CommandRun run = CommandRun.of("replay", "--events", file.toString(), "--month", "2021-01");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(11).first().asString().contains("line 1: category: ");
        assertThat(run.err()).contains("12 of 13 events are invalid");
    }

    @Test
    void shouldGoOnWithoutInvalidEventsIfToldTo() throws IOException {
        Path file = twelveBadLinesAndOneGood();

        CommandRun run = CommandRun.of(
                "replay",
                "--events",
                file.toString(),
                "--month",
                "2021-02",
                "--format",
                "csv",
                "--skip-invalid",
                "--measures",
                "turnover-to-work");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly(HEADER, "turnover-to-work,2021-02,,,,,0,1,0.000000");
        assertThat(run.err()).contains("12 of 13 events are invalid and were left out");
    }

    private Path twelveBadLinesAndOneGood() throws IOException {
        String good = "{\"eventId\":\"e\",\"personId\":\"p\",\"effectiveDate\":\"2021-01-01\","
                + "\"registeredAt\":\"2021-01-01T08:00:00Z\",\"type\":\"ENROLLED\",\"category\":\"11\"}\n";
        String bad = good.replace("\"11\"", "\"99\"");
        return Files.writeString(directory.resolve("events.jsonl"), bad.repeat(12) + good, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay --month 2021-01 | --events",
                "replay --events x | --month",
                "replay --events x --month 2021-1 | is not a month",
                "replay --events x --month +999999999-01 | is not a month",
                "replay --events x --on 2021-02-29 | is not a day",
                "replay --events x --on +12021-02-28 | is not a day",
                "replay --events x --month 2021-01 --as-of 2021-02-01 | is not an instant",
                "replay --events x --month 2021-01 --as-of +1000000000-01-01T00:00:00Z | is not an instant",
                "replay --events x --month 2021-01 --by county | known are total, gender",
                "replay --events x --month 2021-01 --measures turnover-to-wrk | did you mean 'turnover-to-work'",
                "replay --events x --from 2021-02 --to 2021-01 | --to must not be before --from",
                "replay --events x --month 2021-01 --format xml | xml",
                "replay --events x --month 2021-01 --vintages weekly --measures turnover-to-work | MONTHLY",
                "replay --events x --month 2021-01 --vintages monthly | exactly one measure in --measures",
                "replay --events x --month 2021-01 --vintages monthly --measures turnover-to-work,turnover-to-studies "
                        + "| exactly one measure in --measures",
                "replay --events x --on 2021-01-31 --vintages monthly --measures turnover-to-work | is of months",
                "replay --events x --period 2021-01,2021-Q1 --vintages monthly --measures turnover-to-work "
                        + "| is of months",
                "replay --events x --month 2021-01 --compare | --compare needs the published figures",
                "replay --events x --on 2021-01-31 --compare | --compare and --on exclude each other",
                "replay --events x --month 2021-01 --compare --vintages monthly | --vintages exclude each other",
                "replay --events x --month 2021-01 --publish | --publish needs a --reason",
                "replay --events x --month 2021-01 --publish --reason= | --publish needs a --reason",
                "replay --events x --month 2021-01 --compare --reason late | --reason and --dry-run go with --publish",
                "replay --events x --month 2021-01 --dry-run | --reason and --dry-run go with --publish",
                "replay --events x --month 2021-01 --publish --reason late --as-of 2021-02-01T00:00:00Z | not of --as-of",
                "replay --events x --period 2021-Q1 --publish --reason late "
                        + "| 2021-Q1 of turnover-to-work follows from its months",
                "replay --events x --period 2021-Q1 --measures study-referrals --publish --reason late "
                        + "| --publish needs the published figures",
                "rePlay | rePlay",
                "demo --today 2021-01-01 | --today goes with --events"
            })
    void shouldSayInOneLineWhatIsWrong(String args, String told) {
        CommandRun run = CommandRun.of(args.strip().split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("lagesbild: ")
                .contains(told.strip());
    }

    @Test
    void shouldSayThatThereIsNoSuchFile() {
        CommandRun run = CommandRun.of("replay", "--events", "nowhere.jsonl", "--month", "2021-01");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("lagesbild: there is no file nowhere.jsonl" + System.lineSeparator());
    }
}
