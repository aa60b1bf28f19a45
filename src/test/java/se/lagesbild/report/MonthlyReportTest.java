package se.lagesbild.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.catalogue.words.Numbers;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;

class MonthlyReportTest {

    private final WorkedMonth preliminary = WorkedMonth.asOf("2021-04-15");

    @Test
    void shouldTestTheExactFigureAndSayWhatRoundingHides() {
        MeasureReport turnover = preliminary.report("turnover-to-work");

        assertThat(shown(turnover, Whom.ALL)).isEqualTo("5.4 %");
        assertThat(light(turnover, Whom.ALL)).isEqualTo(Light.NOT_MET);
        assertThat(turnover.remarks())
                .containsExactly(
                        text("All: 5.399 % before rounding, so not met."),
                        text("Gender unknown: 1 of 10, part of all."));
    }

    @Test
    void shouldTestLevelsOfWomenAndMenByThemselves() {
        MeasureReport studies = preliminary.report("turnover-to-studies");

        assertThat(light(studies, Whom.ALL)).as("1 200 of 100 000").isEqualTo(Light.MET);
        assertThat(light(studies, Whom.WOMEN)).as("580 of 50 000").isEqualTo(Light.NOT_MET);
        assertThat(light(studies, Whom.MEN)).as("620 of 50 000").isEqualTo(Light.MET);
        assertThat(studies.remarks()).containsExactly(text("Women: 1.16 % before rounding, so not met."));
    }

    @Test
    void shouldGiveChangesInTheTermsOfTheUnit() {
        Line share = preliminary.report("turnover-to-work").month().of(Whom.WOMEN);
        Line days = preliminary.report("youth-days-to-transition").month().of(Whom.ALL);
        Line persons = preliminary.report("participants-stom").month().of(Whom.ALL);

        assertThat(change(share.sincePrevious())).as("2600 - 2500 of 50 000").isEqualTo("+0.2 pp");
        assertThat(change(share.sinceLastYear())).isEqualTo("+0.4 pp");
        assertThat(change(days.sincePrevious())).as("770 / 16 - 600 / 12").isEqualTo("−1.9 days");
        assertThat(change(persons.sincePrevious())).isEqualTo("+301 (+0.6 %)");
        assertThat(change(persons.sinceLastYear())).isEqualTo("+14 001 (+35.0 %)");
    }

    @Test
    void shouldGiveTheDifferenceOfWomenAndMen() {
        assertThat(Shown.gap(preliminary.report("turnover-to-work").month()))
                .as("5.2 % - 5.597 %")
                .isEqualTo(text("−0.4 pp"));
        assertThat(Shown.gap(preliminary.report("study-referrals").month()))
                .as("700 of 1500")
                .isEqualTo(text("46.7 % women"));
    }

    @Test
    void shouldShowAYearsTargetToDateWithoutJudgingIt() {
        Standing stom =
                preliminary.report("participants-stom").month().of(Whom.ALL).standing();
        Standing referrals =
                preliminary.report("study-referrals").month().of(Whom.WOMEN).standing();

        assertThat(stom.light()).isEqualTo(Light.YEAR_RUNS);
        assertThat(stom.compared()).isEqualTo(new Figure(54_000 + 53_700 + 54_001, 3L));
        assertThat(referrals.light()).isEqualTo(Light.YEAR_RUNS);
        assertThat(referrals.compared())
                .as("distinct persons, not the months' sum")
                .isEqualTo(new Figure(2_500, null));
    }

    @Test
    void shouldReportTheQuarterAndHoldItAgainstMonthlyTargets() {
        MeasureReport turnover = preliminary.report("turnover-to-work");

        assertThat(preliminary.report().periods()).containsExactly(Period.parse("2021-Q1"));
        Line quarter = turnover.longer().get(0).of(Whom.ALL);
        assertThat(quarter.figure()).isEqualTo(new Figure(5_000 + 5_350 + 5_399, 300_000L));
        assertThat(quarter.standing().light()).isEqualTo(Light.NOT_MET);
        assertThat(quarter.sinceLastYear().isKnown())
                .as("nothing is known of January 2020")
                .isFalse();
    }

    @Test
    void shouldTellHowAMeanFellToNothing() {
        Line quarter = WorkedMonth.withoutParticipants()
                .report("participants-stom")
                .longer()
                .get(0)
                .of(Whom.WOMEN);

        assertThat(quarter.figure()).as("the mean of three months").isEqualTo(new Figure(0, 3L));
        assertThat(change(quarter.sinceLastYear())).as("1 / 3 a year ago").isEqualTo("−0.3 (−100.0 %)");
    }

    @Test
    void shouldHaveNoValueWhereNobodyIsInThePopulation() {
        MeasureReport share = preliminary.report("wage-support-women-share");

        assertThat(shown(share, Whom.ALL)).isEqualTo("–");
        assertThat(light(share, Whom.ALL)).isEqualTo(Light.NO_VALUE);
        assertThat(share.remarks()).containsExactly("Nobody is in the population, so there is no value.");
    }

    @Test
    void shouldTakeMonthsBeforeAnythingIsKnownForUnknown() {
        MeasureReport turnover = preliminary.report("turnover-to-work");

        assertThat(turnover.trend()).hasSize(13);
        assertThat(turnover.trend().get(0).figure()).isEqualTo(new Figure(5_400, 100_000L));
        assertThat(turnover.trend().get(1).figure()).as("known to be nothing").isEqualTo(new Figure(0, 0L));
    }

    @Test
    void shouldNeitherJudgeNorCompareAMonthThatRuns() {
        WorkedMonth live = WorkedMonth.asOf("2021-03-15");
        Line turnover = live.report("turnover-to-work").month().of(Whom.ALL);

        assertThat(turnover.standing().light()).isEqualTo(Light.LIVE);
        assertThat(turnover.sincePrevious().isKnown()).isFalse();
        assertThat(live.report("participants-stom")
                        .month()
                        .of(Whom.ALL)
                        .standing()
                        .compared())
                .as("of the complete months")
                .isEqualTo(new Figure(54_000 + 53_700, 2L));
        assertThat(live.report().periods()).containsExactly(Period.parse("2021-01/2021-02"));
        assertThat(live.report().lead().get(0).sentence()).startsWith("March 2021 is not over");
    }

    @Test
    void shouldTellOfRevisions() {
        WorkedMonth month = WorkedMonth.asOf("2021-08-01");
        month.revise("turnover-to-studies", Whom.ALL, new Figure(1_201, 100_000L), 2);

        assertThat(month.report("turnover-to-studies").remarks())
                .contains("All: revised after it was final, revision 2.");
        assertThat(month.report().lead())
                .startsWith(
                        LeadPoint.of("March 2021 is final."),
                        new LeadPoint("1 figure changed after being final:", List.of("Turnover to regular studies")));
    }

    @Test
    void shouldRefuseAMonthThatHasNotBegunOrIsUnknown() {
        assertThatThrownBy(() -> WorkedMonth.asOf("2021-02-28").report())
                .hasMessage("2021-03 has not begun on 2021-02-28");
        Subject subject = new Subject(
                CatalogueLoader.shipped(),
                WorkedMonth.MARCH,
                Day.parse("2021-04-01"),
                Finality.DEFAULT,
                null,
                "Nothing.");
        assertThatThrownBy(() -> MonthlyReport.of(subject, (measure, period, cell) -> null))
                .hasMessage("there are no figures of 2021-03 or the year before");
    }

    private static String shown(MeasureReport measure, Whom whom) {
        return Shown.figure(measure.month().of(whom).figure(), measure.measure().unit())
                .replace(Numbers.SPACE, ' ');
    }

    private static Light light(MeasureReport measure, Whom whom) {
        return measure.month().of(whom).standing().light();
    }

    private static String change(Change change) {
        return Shown.change(change).replace(Numbers.SPACE, ' ');
    }

    private static String text(String text) {
        return text.replaceAll("(?<=\\d) (?=%|pp|of)|(?<=%) (?=women)|(?<=of) (?=\\d)", String.valueOf(Numbers.SPACE));
    }
}
