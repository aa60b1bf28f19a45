package se.lagesbild.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.replay.Question;
import se.lagesbild.results.ResultsView;
import se.lagesbild.testing.Measured;

/** What is published in place of what was: on 15 June, when January is final, March preliminary and June live. */
class PublicationTest {

    private static final int TODAY = Day.parse("2021-06-15");
    private static final long NOW = 1_700_000_000_000L;
    private static final Cell WOMEN = new Cell("WOMAN", null, null, null);
    private static final Measure REGISTERED =
            Measured.measure("registered", new Stock(Property.inCategories(Set.of("11"))));

    private final ResultsView view = new ResultsView(() -> TODAY);

    private void show(String month, Cell cell, Status status, int revision) {
        view.apply(Result.of(REGISTERED, Period.parse(month), cell, 0, new Figure(1, null), status, revision, 1));
    }

    private Difference difference(String month, Cell cell, long replayed) {
        Period period = Period.parse(month);
        return new Difference(
                REGISTERED,
                Question.Asked.through(TODAY, period),
                cell,
                view.find(REGISTERED.id(), period, cell),
                new Figure(replayed, null),
                null);
    }

    private List<Result> published(Difference... differences) {
        return new Publication(view, Finality.DEFAULT, NOW).of(List.of(differences));
    }

    @Test
    void shouldReviseWhatIsFinalAndReplaceWhatIsNot() {
        show("2020-12", Cell.TOTAL, Status.REVISED, 2);
        show("2021-01", Cell.TOTAL, Status.FINAL, 0);
        show("2021-03", Cell.TOTAL, Status.PRELIMINARY, 0);
        show("2021-06", Cell.TOTAL, Status.LIVE, 0);

        List<Result> results = published(
                difference("2020-12", Cell.TOTAL, 5),
                difference("2021-01", Cell.TOTAL, 0),
                difference("2021-03", Cell.TOTAL, 7),
                difference("2021-06", Cell.TOTAL, 8));

        assertThat(results)
                .extracting(each -> each.period() + " " + each.figure().numerator() + " " + each.status() + " "
                        + each.revision() + " " + Day.date(each.asOfDay()))
                .containsExactly(
                        "2020-12 5 REVISED 3 2020-12-31",
                        "2021-01 0 REVISED 1 2021-01-31",
                        "2021-03 7 PRELIMINARY 0 2021-03-31",
                        "2021-06 8 LIVE 0 2021-06-15");
        assertThat(results).extracting(Result::updatedAt).containsOnly(NOW);
        assertThat(results).allMatch(each -> each.equals(view.find(REGISTERED.id(), each.period(), each.cell())));
    }

    /** Its first figure is a revision where the country's is one, be it by this very publication. */
    @Test
    void shouldTreatCellsWithoutAFigureAsTheLiveApplicationDoes() {
        show("2020-11", Cell.TOTAL, Status.REVISED, 3);
        show("2020-12", Cell.TOTAL, Status.FINAL, 0);
        show("2021-01", Cell.TOTAL, Status.FINAL, 0);
        show("2021-03", Cell.TOTAL, Status.PRELIMINARY, 0);

        List<Result> results = published(
                difference("2020-11", WOMEN, 1),
                difference("2020-12", WOMEN, 1),
                difference("2021-01", Cell.TOTAL, 2),
                difference("2021-01", WOMEN, 1),
                difference("2021-02", Cell.TOTAL, 1),
                difference("2021-03", WOMEN, 1));

        assertThat(results)
                .extracting(each -> each.period() + " " + each.status() + " " + each.revision())
                .containsExactly(
                        "2020-11 REVISED 1",
                        "2020-12 FINAL 0",
                        "2021-01 REVISED 1",
                        "2021-01 REVISED 1",
                        "2021-02 FINAL 0",
                        "2021-03 PRELIMINARY 0");
    }
}
