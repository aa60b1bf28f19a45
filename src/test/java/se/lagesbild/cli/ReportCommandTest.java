package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case T06: six women, of whom four go to work on 10 March 2021. */
class ReportCommandTest {

    private static final String EVENTS = "src/test/resources/cases/T06.jsonl";

    @TempDir
    private Path directory;

    @Test
    void shouldReportFromAFile() {
        CommandRun run = report();

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines())
                .startsWith("# Monthly follow-up, March 2021")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| Turnover to work · *Omsättning till arbete* ")
                        .contains(" 66.7\u00a0% |", " 4\u00a0of\u00a06 |", "| ≥\u00a05.4\u00a0% |", "● met"));
        assertThat(run.out()).contains("March 2021 is preliminary until 1 July 2021");
    }

    @Test
    void shouldReportWhatWasKnownAtAVintage() {
        assertThat(row(report("--format", "csv", "--as-of", "2021-04-10T00:00:00Z"), "2021-03"))
                .contains(",4,6,0.666667,", ",MET,PRELIMINARY,0,2021-03-31,");
        assertThat(row(report("--format", "csv", "--as-of", "2021-03-09T00:00:00Z"), "2021-03"))
                .contains(",0,6,0.000000,", ",LIVE,LIVE,0,2021-03-09,");
    }

    @Test
    void shouldTakeADayForToday() {
        assertThat(row(report("--format", "csv", "--today", "2021-07-01"), "2021-03"))
                .contains(",FINAL,");
        assertThat(report("--today", "2021-03-15").out()).contains("March 2021 is not over: figures are month to date");
    }

    @Test
    void shouldReportACountyWithoutTargets() {
        CommandRun here = report("--region", "05");

        assertThat(here.out()).contains("Östergötlands län (05)", "a county's figures are not held against them");
        assertThat(row(report("--region", "05", "--format", "csv"), "2021-03")).contains(",05,4,6,", ",NO_TARGET,");
        assertThat(row(report("--region", "01", "--format", "csv"), "2021-03")).contains(",01,0,0,,");
    }

    @Test
    void shouldWriteToAFile() throws Exception {
        Path file = directory.resolve("march.html");

        CommandRun run = report("--format", "html", "--out", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void shouldTellInOneLineWhatIsWrong() throws Exception {
        assertThat(report("--today", "2021-02-28").err()).isEqualTo("lagesbild: 2021-03 has not begun on 2021-02-28\n");
        CommandRun alone = CommandRun.of("report", "--month", "2021-03", "--today", "2021-04-01");
        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).contains("--as-of and --today go with --events");
        Path empty = Files.createFile(directory.resolve("empty.jsonl"));
        assertThat(CommandRun.of("report", "--month", "2021-03", "--events", empty.toString())
                        .err())
                .isEqualTo("lagesbild: there are no events to report\n");
    }

    private static CommandRun report(String... more) {
        List<String> arguments = new ArrayList<>(List.of("report", "--events", EVENTS, "--month", "2021-03"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String row(CommandRun run, String period) {
        return run.lines().stream()
                .filter(line -> line.startsWith("turnover-to-work,") && line.contains("," + period + ",,"))
                .findFirst()
                .orElseThrow();
    }
}
