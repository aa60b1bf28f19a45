package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.catalogue.place.Places;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

class FiguresTest {

    private static final Measure REFERRALS = measure("study-referrals");
    private static final Measure PARTICIPANTS = measure("participants-krom");

    private final ResultsView view = new ResultsView(() -> Day.parse("2022-06-01"));
    private final Figures figures =
            new Figures(new PeriodResults(view, Finality.DEFAULT), Places.NONE, InstantSource.fixed(Instant.EPOCH));

    @Test
    void shouldShowAGenderThatMissesItsTargetByCountingNothing() {
        Cell men = new Cell("MAN", null, null, null);
        Period year = Period.ofYear(2021);
        view.apply(Result.of(REFERRALS, year, men, 0, new Figure(6_000, null), Result.Status.FINAL, 0, 0));

        assertThat(figures.of(REFERRALS, year, List.of(Grouping.GENDER)))
                .extracting(ResultBody::gender, ResultBody::numerator, ResultBody::targetMet)
                .containsExactly(tuple("MAN", 6_000L, true), tuple("WOMAN", 0L, false));
        assertThat(figures.of(REFERRALS, Period.parse("2021-03"), List.of(Grouping.GENDER)))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutAGenderOfWhichTheMeanIsNothing() {
        Period month = Period.parse("2021-03");
        for (Cell cell : List.of(Cell.TOTAL, new Cell("MAN", null, null, null))) {
            view.apply(Result.of(PARTICIPANTS, month, cell, 0, new Figure(0, null), Result.Status.REVISED, 1, 0));
        }

        assertThat(figures.of(PARTICIPANTS, Period.parse("2021-Q1"), List.of(Grouping.TOTAL, Grouping.GENDER)))
                .extracting(ResultBody::gender, ResultBody::numerator, ResultBody::denominator)
                .containsExactly(tuple(null, 0L, 3L));
    }

    private static Measure measure(String id) {
        return CatalogueLoader.shipped().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
