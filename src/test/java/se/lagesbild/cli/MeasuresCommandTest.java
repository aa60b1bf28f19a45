package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresCommandTest {

    @Test
    void shouldListTheMeasuresByFamily() {
        CommandRun run = CommandRun.of("measures");

        assertThat(run.lines())
                .contains("Decisions and referrals (beslut och anvisningar)")
                .anySatisfy(line ->
                        assertThat(line).startsWith("  study-referrals ").endsWith("regular education"))
                .last()
                .asString()
                .endsWith("--not-computable lists them");
    }

    @Test
    void shouldPrintADefinitionInFull() {
        CommandRun run = CommandRun.of("measures", "study-referrals");

        assertThat(run.lines())
                .startsWith(
                        "study-referrals",
                        "Persons referred to apply for regular education (Anvisning till att söka reguljär utbildning)")
                .contains(
                        "Targets     2021: at least 15\u00a0000, in the whole year; women at least 6\u00a0000; "
                                + "men at least 6\u00a0000",
                        "Kind        distinct-persons",
                        "            «Anvisning till att söka reguljär utbildning ska uppgå till minst 15 000 personer under")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(101));
    }

    @Test
    void shouldPrintADefinitionAsMarkdown() {
        assertThat(CommandRun.of("measures", "turnover-to-work", "--format", "markdown")
                        .lines())
                .startsWith("### turnover-to-work")
                .contains("> Omsättningen till arbete ska uppgå till minst 5,4 %");
    }

    @Test
    void shouldListWhatCannotBeGivenWithTheReason() {
        assertThat(CommandRun.of("measures", "--not-computable").lines())
                .contains("  Sickness absence (Sjuktal), 5.2", "      is about the organisation's own staff");
    }

    @Test
    void shouldSuggestTheNearestMeasure() {
        CommandRun run = CommandRun.of("measures", "turnover-to-wrk");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("lagesbild: unknown measure 'turnover-to-wrk'; did you mean 'turnover-to-work'?");
    }

    @Test
    void shouldRefuseWhatDoesNotGoTogether() {
        assertThat(CommandRun.of("measures", "--not-computable", "turnover-to-work")
                        .status())
                .isEqualTo(2);
    }
}
