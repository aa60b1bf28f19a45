package se.lagesbild.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.ReplayedResults;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;
import se.lagesbild.testing.AgainstReplay;

/** Published are the very figures that are replayed, in the form of results, and then some that are not. */
class ComparisonTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Month FIRST = Month.of(2018, 1);
    private static final Month LAST = Month.of(2023, 12);
    private static final List<StatusChange> EVENTS = Crowd.ofSeeds(6101, 6120);
    private static final Cell WOMEN = new Cell("WOMAN", null, null, null);

    private static Question question(int today, Collection<Period> periods) {
        List<Question.Asked> asked = periods.stream().map(Question.Asked::of).toList();
        return new Question(CATALOGUE.measures(), EnumSet.allOf(Grouping.class), asked).through(today);
    }

    private static Set<Period> allPeriods() {
        Set<Period> periods = AgainstReplay.longerPeriods(FIRST, LAST);
        for (Month month = FIRST; !LAST.isBefore(month); month = month.next()) {
            periods.add(Period.of(month));
        }
        return periods;
    }

    private static Tally tally(List<Measure> measures) {
        Gathering gathering = new Gathering();
        EVENTS.forEach(gathering::add);
        return gathering
                .count(() -> new VintageCounter(Long.MAX_VALUE, measures, CATALOGUE.categories()), 2)
                .sums()
                .tally();
    }

    private static ResultsView published(int today) {
        List<Measure> counted = CATALOGUE.measures().stream()
                .flatMap(measure -> measure.counted().stream())
                .toList();
        return new ReplayedResults(Finality.DEFAULT, today)
                .of(tally(counted), FIRST, LAST, EnumSet.allOf(Grouping.class));
    }

    private static Comparison compare(Question question, ResultsView published) {
        return Comparison.of(question, tally(question.counted()), new PeriodResults(published, Finality.DEFAULT));
    }

    /** Days on which a month, a quarter, a tertial or a year begins, ends or runs. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2021-01-31", "2021-02-01", "2021-03-15", "2021-05-02", "2021-12-31"})
    void shouldFindNoDifferenceWhereThereIsNoneWhateverRuns(String day) {
        int today = Day.parse(day);

        Comparison comparison = compare(question(today, allPeriods()), published(today));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.cells()).isGreaterThan(10_000);
    }

    @Test
    void shouldFindEachCellThatIsAnotherOrMissingOrTooMany() {
        int today = Day.parse("2021-03-31");
        Measure turnover = CATALOGUE.measures().get(0);
        Measure stock = measure("participants-stom");
        ResultsView published = published(today);
        Result another = published.find(turnover.id(), Period.parse("2020-11"), WOMEN);
        show(published, turnover, "2020-11", WOMEN, new Figure(another.figure().numerator() + 1, 1L));
        Cell nowhere = new Cell(null, "99", "9999", null);
        show(published, stock, "2021-02", nowhere, new Figure(6, null));
        show(published, stock, "2021-03", nowhere, new Figure(0, null));

        List<Period> periods = Stream.of("2020", "2020-11", "2020-Q4", "2021", "2021-01", "2021-02", "2021-03")
                .map(Period::parse)
                .toList();

        Comparison comparison = compare(question(today, periods), published);

        assertThat(comparison.differences())
                .extracting(each -> each.measure().id() + " " + each.asked().name() + " "
                        + each.publishedFigure().numerator() + "/"
                        + each.publishedFigure().denominator() + " "
                        + each.replayed().numerator() + "/" + each.replayed().denominator())
                .containsExactly(
                        "participants-stom 2021 6/2 0/2",
                        "participants-stom 2021-02 6/null 0/null",
                        "turnover-to-work 2020 2/22 1/23",
                        "turnover-to-work 2020-11 2/1 1/2",
                        "turnover-to-work 2020-Q4 2/4 1/5");
    }

    private static void show(ResultsView view, Measure measure, String month, Cell cell, Figure figure) {
        view.apply(Result.of(measure, Period.parse(month), cell, 0, figure, Result.Status.FINAL, 0, 1));
    }

    private static Measure measure(String id) {
        return CATALOGUE.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
