package se.lagesbild.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;

class PeriodResultsTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Cell WOMEN = new Cell("WOMAN", null, null, null);

    private final AtomicInteger today = new AtomicInteger(Day.parse("2021-04-10"));
    private final ResultsView view = new ResultsView(today::get);
    private final PeriodResults results = new PeriodResults(view, Finality.DEFAULT);

    @Test
    void shouldAddNumeratorsAndDenominatorsOfRates() {
        Measure turnover = measure("turnover-to-work");
        show(turnover, "2021-01", Cell.TOTAL, new Figure(1, 20L), 0);
        show(turnover, "2021-03", Cell.TOTAL, new Figure(5, 40L), 0);

        Result quarter = results.find(turnover, Period.parse("2021-Q1"), Cell.TOTAL);

        assertThat(quarter.figure()).isEqualTo(new Figure(6, 60L));
        assertThat(quarter.status()).isEqualTo(Status.PRELIMINARY);
        assertThat(Day.date(quarter.asOfDay())).hasToString("2021-03-31");
        assertThat(quarter.targetMet()).isTrue();
    }

    @Test
    void shouldTakeThePlainMeanOfStocksOverAllMonths() {
        Measure stock = measure("participants-stom");
        for (Month month : Period.ofYear(2021).months()) {
            if (!month.equals(Month.of(2021, 7))) {
                show(stock, month.toString(), Cell.TOTAL, new Figure(12 * 54_500 / 11, null), 0);
            }
        }
        today.set(Day.parse("2022-01-01"));

        Result year = results.find(stock, Period.ofYear(2021), Cell.TOTAL);

        assertThat(year.figure()).isEqualTo(new Figure(11L * (12 * 54_500 / 11), 12L));
        assertThat(year.targetMet()).isFalse();
        show(stock, "2021-07", Cell.TOTAL, new Figure(7, null), 0);
        assertThat(results.find(stock, Period.ofYear(2021), Cell.TOTAL).targetMet())
                .isTrue();
    }

    @Test
    void shouldCountOnlyCompleteMonthsOfAYearThatRuns() {
        Measure decisions = measure("new-decisions-stom");
        show(decisions, "2021-02", WOMEN, new Figure(7, null), 0);
        show(decisions, "2021-04", WOMEN, new Figure(100, null), 0);

        Result year = results.find(decisions, Period.ofYear(2021), WOMEN);

        assertThat(year.figure()).isEqualTo(new Figure(7, null));
        assertThat(year.status()).isEqualTo(Status.LIVE);
        assertThat(year.targetMet()).isNull();
        assertThat(Day.date(year.asOfDay())).hasToString("2021-03-31");
    }

    @Test
    void shouldHoldTheMonthlyMeanOfAYearsSumAgainstATargetForTheMean() {
        Measure decisions = measure("new-decisions-stom");
        Period.ofYear(2021)
                .months()
                .forEach(month -> show(decisions, month.toString(), Cell.TOTAL, new Figure(12_499, null), 0));
        today.set(Day.parse("2022-01-01"));

        Result year = results.find(decisions, Period.ofYear(2021), Cell.TOTAL);

        assertThat(year.figure()).isEqualTo(new Figure(12 * 12_499, null));
        assertThat(year.targetMet()).isFalse();
        show(decisions, "2021-07", Cell.TOTAL, new Figure(12_499 + 12, null), 0);
        assertThat(results.find(decisions, Period.ofYear(2021), Cell.TOTAL).targetMet())
                .isTrue();
    }

    @Test
    void shouldNotHoldAPartOfAYearAgainstAYearsTarget() {
        Measure stock = measure("participants-stom");
        show(stock, "2021-02", Cell.TOTAL, new Figure(60_000, null), 0);

        Result quarter = results.find(stock, Period.parse("2021-Q1"), Cell.TOTAL);

        assertThat(quarter.target()).isNotNull();
        assertThat(quarter.targetMet()).isNull();
        assertThat(results.find(stock, Period.parse("2021-02"), Cell.TOTAL).targetMet())
                .isNull();
    }

    @Test
    void shouldAnswerARunningYearOfDistinctPersonsWithTheYearToDate() {
        Measure referrals = measure("study-referrals");
        show(referrals, "2021-Q1", Cell.TOTAL, new Figure(9_000, null), 0);

        Result year = results.find(referrals, Period.ofYear(2021), Cell.TOTAL);
        Result tertial = results.find(referrals, Period.parse("2021-T1"), Cell.TOTAL);

        assertThat(year.figure()).isEqualTo(new Figure(9_000, null));
        assertThat(year.status()).isEqualTo(Status.LIVE);
        assertThat(year.period()).isEqualTo(Period.ofYear(2021));
        assertThat(year.targetMet()).isNull();
        assertThat(tertial.figure()).isEqualTo(year.figure());
        assertThat(results.find(referrals, Period.ofYear(2021), Grouping.TOTAL)).containsExactly(year);
        today.set(Day.parse("2021-01-31"));
        assertThat(results.find(referrals, Period.ofYear(2021), Cell.TOTAL)).isNull();
    }

    @Test
    void shouldBeRevisedIfAMonthIs() {
        Measure turnover = measure("turnover-to-work");
        today.set(Day.parse("2021-09-01"));
        show(turnover, "2021-01", Cell.TOTAL, new Figure(1, 20L), 2);
        show(turnover, "2021-02", Cell.TOTAL, new Figure(1, 20L), 1);

        Result quarter = results.find(turnover, Period.parse("2021-Q1"), Cell.TOTAL);

        assertThat(quarter.status()).isEqualTo(Status.REVISED);
        assertThat(quarter.revision()).isEqualTo(3);
    }

    @Test
    void shouldFindEveryCellThatSomeMonthHas() {
        Measure turnover = measure("turnover-to-work");
        show(turnover, "2021-01", WOMEN, new Figure(1, 20L), 0);
        show(turnover, "2021-02", new Cell("MAN", null, null, null), new Figure(2, 20L), 0);

        List<Result> genders = results.find(turnover, Period.parse("2021-Q1"), Grouping.GENDER);

        assertThat(genders).extracting(result -> result.cell().gender()).containsExactlyInAnyOrder("WOMAN", "MAN");
    }

    @Test
    void shouldSayThatNothingWasCountedAndHowSettledThatIs() {
        Measure turnover = measure("turnover-to-work");

        assertThat(results.findOrNothing(turnover, Period.parse("2020-12"), Cell.TOTAL, 0)
                        .status())
                .isEqualTo(Status.FINAL);
        assertThat(results.findOrNothing(turnover, Period.parse("2021-03"), Cell.TOTAL, 0)
                        .status())
                .isEqualTo(Status.PRELIMINARY);
        Result current = results.findOrNothing(turnover, Period.parse("2021-04"), Cell.TOTAL, 0);
        assertThat(current.status()).isEqualTo(Status.LIVE);
        assertThat(current.figure()).isEqualTo(new Figure(0, 0L));
        assertThat(current.asOfDay()).isEqualTo(today.get());
    }

    @Test
    void shouldTakeTheMeanOverMonthsAlsoWhereNobodyWasCounted() {
        Measure stock = measure("participants-krom");

        assertThat(nothing(stock, "2021-Q1")).isEqualTo(new Figure(0, 3L));
        assertThat(nothing(stock, "2021")).as("three months are over").isEqualTo(new Figure(0, 3L));
        assertThat(nothing(stock, "2021-Q2")).as("none is").isEqualTo(new Figure(0, null));
        assertThat(nothing(stock, "2021-03")).isEqualTo(new Figure(0, null));
        assertThat(nothing(measure("turnover-to-work"), "2021-Q1")).isEqualTo(new Figure(0, 0L));
        assertThat(nothing(measure("new-decisions-krom"), "2021-Q1")).isEqualTo(new Figure(0, null));
        assertThat(nothing(measure("study-referrals"), "2021-Q1")).isEqualTo(new Figure(0, null));
    }

    private Figure nothing(Measure measure, String period) {
        return results.findOrNothing(measure, Period.parse(period), Cell.TOTAL, 0)
                .figure();
    }

    private void show(Measure measure, String month, Cell cell, Figure figure, int revision) {
        Status status = revision > 0 ? Status.REVISED : Status.PRELIMINARY;
        view.apply(Result.of(measure, Period.parse(month), cell, 0, figure, status, revision, 1));
    }

    private static Measure measure(String id) {
        return CATALOGUE.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
