package se.lagesbild.http;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.catalogue.place.Places;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/** Reads figures for those who asked. */
record Figures(PeriodResults results, Places places, InstantSource clock) {

    ResultsView view() {
        return results.view();
    }

    /** The application's month: its figures are month to date. */
    Month currentMonth() {
        return Month.of(view().today());
    }

    /** Since when nothing has been counted: told in the same way all day, so that a reader who has it need not get it again. */
    private long startOfDay() {
        return Day.date(view().today()).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /**
     * The rows of each grouping, in order. Cells in which nothing was counted are left out, but not the total, nor those
     * that miss or meet a target by counting nothing.
     */
    List<ResultBody> of(Measure measure, Period period, Collection<Grouping> groupings) {
        List<ResultBody> rows = new ArrayList<>();
        for (Grouping grouping : groupings) {
            if (grouping == Grouping.TOTAL) {
                rows.add(body(results.findOrNothing(measure, period, Cell.TOTAL, startOfDay())));
            } else {
                Stream.concat(results.find(measure, period, grouping).stream(), aimedAt(measure, period, grouping))
                        .filter(result -> !measure.isNothing(result.figure()) || result.targetMet() != null)
                        .map(this::body)
                        .forEach(rows::add);
            }
        }
        rows.sort(ResultPage.ORDER);
        return rows;
    }

    /** Nothing counted of a gender that has a target of its own. */
    private Stream<Result> aimedAt(Measure measure, Period period, Grouping grouping) {
        return Arrays.stream(Gender.values())
                .map(gender -> new Cell(gender.name(), null, null, null))
                .filter(grouping::has)
                .filter(cell -> measure.target(period.year(), cell) != null)
                .filter(cell -> results.find(measure, period, cell) == null)
                .map(cell -> results.findOrNothing(measure, period, cell, startOfDay()));
    }

    /** The rows of a selection, those of nothing counted included; none if the measure is not broken down so. */
    List<ResultBody> of(Measure measure, Period period, Selection selection) {
        return selection.cells().stream()
                .filter(cell -> Measures.isBrokenDown(measure, Grouping.of(cell)))
                .map(cell -> body(results.findOrNothing(measure, period, cell, startOfDay())))
                .toList();
    }

    /** The results of one cell from {@code first} to {@code last}, both inclusive; months without one are left out. */
    List<ResultBody> series(Measure measure, Cell cell, Month first, Month last) {
        return IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(month -> results.find(measure, Period.of(new Month(month)), cell))
                .filter(Objects::nonNull)
                .map(this::body)
                .toList();
    }

    /** A figure of the running month holds as of today even if it last changed some days ago. */
    ResultBody body(Result result) {
        boolean running = result.status() == Status.LIVE && result.period().equals(Period.of(currentMonth()));
        return ResultBody.of(result, running ? view().today() : result.asOfDay(), places);
    }
}
