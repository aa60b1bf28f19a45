package se.lagesbild.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.cli.CommandRun;

/** What {@code replay --vintages} prints. */
class ReplayVintagesTest {

    /** A woman left for work on 28 January, which was registered on 9 February. */
    private static final String T21 = "src/test/resources/cases/T21.jsonl";

    private static final String HEADER =
            "measure,period,gender,region,municipality,office,numerator,denominator,value," + "months_later,as_of";

    @TempDir
    private Path directory;

    private static CommandRun vintages(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("replay", "--vintages", "monthly", "--events", file));
        args.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static CommandRun turnover(String... more) {
        List<String> args = new ArrayList<>(List.of("--measures", "turnover-to-work", "--from", "2020-12"));
        args.addAll(List.of("--to", "2021-04"));
        args.addAll(Arrays.asList(more));
        return vintages(T21, args.toArray(String[]::new));
    }

    @Test
    void shouldPrintATriangle() {
        assertThat(turnover("--by", "total,gender").lines())
                .containsExactly(
                        "measure           period   gender      +0      +1      +2",
                        "turnover-to-work  2020-12          0.0000  0.0000  0.0000",
                        "turnover-to-work  2020-12  WOMAN   0.0000  0.0000  0.0000",
                        "turnover-to-work  2021-01          0.0000  1.0000",
                        "turnover-to-work  2021-01  WOMAN   0.0000  1.0000");
    }

    @Test
    void shouldPrintALineAVintageInCsv() {
        assertThat(turnover("--format", "csv").out())
                .isEqualTo(HEADER + "\n"
                        + "turnover-to-work,2020-12,,,,,0,1,0.000000,0,2020-12-31T22:59:59.999Z\n"
                        + "turnover-to-work,2020-12,,,,,0,1,0.000000,1,2021-01-31T22:59:59.999Z\n"
                        + "turnover-to-work,2020-12,,,,,0,1,0.000000,2,2021-02-28T22:59:59.999Z\n"
                        + "turnover-to-work,2021-01,,,,,0,1,0.000000,0,2021-01-31T22:59:59.999Z\n"
                        + "turnover-to-work,2021-01,,,,,1,1,1.000000,1,2021-02-28T22:59:59.999Z\n");
    }

    @Test
    void shouldPrintALineAVintageInJson() {
        assertThat(turnover("--format", "jsonl").lines())
                .hasSize(5)
                .last()
                .isEqualTo("{\"measure\":\"turnover-to-work\",\"period\":\"2021-01\",\"gender\":null,\"region\":null,"
                        + "\"municipality\":null,\"office\":null,\"numerator\":1,\"denominator\":1,\"value\":1.0,"
                        + "\"months_later\":1,\"as_of\":\"2021-02-28T22:59:59.999Z\"}");
    }

    /** The last vintage ends with it, and says so. */
    @Test
    void shouldKnowNothingAfterAsOf() {
        assertThat(turnover("--as-of", "2021-02-09T09:59:59Z", "--format", "csv")
                        .lines())
                .containsExactly(HEADER, "turnover-to-work,2020-12,,,,,0,1,0.000000,0,2020-12-31T22:59:59.999Z");
        assertThat(turnover("--as-of", "2021-02-09T10:00:00Z", "--format", "csv")
                        .lines())
                .hasSize(6)
                .last()
                .isEqualTo("turnover-to-work,2021-01,,,,,1,1,1.000000,1,2021-02-09T10:00:00Z");
    }

    /** Enrolled, as was registered in May, before March; voided in June. */
    @Test
    void shouldShowWhatWasNothingAndBecameSomething() throws IOException {
        String voided = "{\"eventId\":\"v\",\"personId\":\"p\",\"effectiveDate\":\"2021-06-01\","
                + "\"registeredAt\":\"2021-06-01T08:00:00Z\",\"type\":\"VOIDED\",\"voids\":\"e\"}\n";
        String enrolled = "{\"eventId\":\"e\",\"personId\":\"p\",\"effectiveDate\":\"2021-02-01\","
                + "\"registeredAt\":\"2021-05-01T08:00:00Z\",\"type\":\"ENROLLED\",\"category\":\"11\","
                + "\"office\":\"Öst, \\\"norr\\\"\"}\n";
        Path file = directory.resolve("events.jsonl");
        Files.writeString(file, voided + enrolled, StandardCharsets.UTF_8);
        String[] question = {"--measures", "turnover-to-work", "--period", "2021-03,2021-07", "--by", "office"};

        CommandRun table = vintages(file.toString(), question);
        CommandRun csv = vintages(file.toString(), concat(question, "--format", "csv"));

        assertThat(table.lines())
                .containsExactly(
                        "measure           period   office       +0  +1      +2  +3",
                        "turnover-to-work  2021-03  Öst, \"norr\"   -   -  0.0000   -");
        assertThat(csv.lines())
                .containsExactly(
                        HEADER,
                        "turnover-to-work,2021-03,,,,\"Öst, \"\"norr\"\"\",0,0,,0,2021-03-31T21:59:59.999Z",
                        "turnover-to-work,2021-03,,,,\"Öst, \"\"norr\"\"\",0,0,,1,2021-04-30T21:59:59.999Z",
                        "turnover-to-work,2021-03,,,,\"Öst, \"\"norr\"\"\",0,1,0.000000,2,2021-05-31T21:59:59.999Z",
                        "turnover-to-work,2021-03,,,,\"Öst, \"\"norr\"\"\",0,0,,3,2021-06-30T21:59:59.999Z");
    }

    private static String[] concat(String[] args, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    /** The instant of each line, given to an ordinary replay, gives the line's figure. */
    @Test
    void shouldBeWhatAReplayAsOfTheInstantPrints() {
        String[] question = {"--measures", "turnover-to-work", "--by", "total,municipality", "--format", "csv"};
        List<String> lines = vintages(T21, concat(question, "--from", "2020-12", "--to", "2021-12"))
                .lines();
        assertThat(lines).hasSize(11);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            List<String> args = new ArrayList<>(List.of("replay", "--events", T21));
            args.addAll(Arrays.asList(concat(question, "--month", fields[1], "--as-of", fields[10])));

            assertThat(CommandRun.of(args.toArray(String[]::new)).lines())
                    .contains(String.join(",", Arrays.asList(fields).subList(0, 9)));
        }
    }

    /** Nobody knows March before anything was registered in it. */
    @Test
    void shouldPrintTheHeaderAloneWhereNothingIsKnown() {
        assertThat(vintages(T21, "--measures", "turnover-to-work", "--month", "2021-03")
                        .lines())
                .containsExactly("measure  period");
    }
}
