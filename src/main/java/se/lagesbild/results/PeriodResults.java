package se.lagesbild.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Aggregation;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

/**
 * Results of any period: those published, and those of longer periods that follow from their months. Only complete
 * months count in a longer period; a running year is the year to date.
 */
public record PeriodResults(ResultsView view, Finality finality) {

    /** The result, or null if nothing was ever counted there. */
    public @Nullable Result find(Measure measure, Period period, Cell cell) {
        if (!isPublished(measure, period)) {
            return combined(measure, period, cell);
        }
        Period shown = published(period);
        Result result = shown == null ? null : view.find(measure.id(), shown, cell);
        return result == null || shown.equals(period) ? result : soFar(measure, period, result);
    }

    /** The results for the cells of a grouping, in no order. */
    public List<Result> find(Measure measure, Period period, Grouping grouping) {
        if (isPublished(measure, period)) {
            Period shown = published(period);
            return shown == null
                    ? List.of()
                    : view.find(measure.id(), shown, grouping).stream()
                            .map(result -> shown.equals(period) ? result : soFar(measure, period, result))
                            .toList();
        }
        Set<Cell> cells = new HashSet<>();
        for (Month month : period.months()) {
            view.find(measure.id(), Period.of(month), grouping).forEach(result -> cells.add(result.cell()));
        }
        return cells.stream()
                .map(cell -> combined(measure, period, cell))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The result where there is one, and else that nothing was counted of nobody.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public Result findOrNothing(Measure measure, Period period, Cell cell, long now) {
        Result result = find(measure, period, cell);
        if (result != null) {
            return result;
        }
        int asOfDay = Math.min(
                period.isMonth() ? view.today() : lastCompleteDay(period),
                period.last().lastDay());
        Figure nothing = measure.nothingIn(period, complete(period).size());
        return Result.of(measure, period, cell, asOfDay, nothing, statusOf(period), 0, now);
    }

    /** The months of a period that are over, in their order. */
    private List<Month> complete(Period period) {
        return period.months().stream()
                .filter(month -> month.lastDay() < view.today())
                .toList();
    }

    /** The day of which a longer period's figure is: the last one of its complete months, or today before there is one. */
    private int lastCompleteDay(Period period) {
        int day = Month.of(view.today()).openingDay();
        return day < period.first().firstDay() ? view.today() : day;
    }

    /**
     * What is published of a period by a measure that has results of its own for it: the period, or in place of a longer
     * one that began in January and runs the year to date; null if there is none yet.
     */
    public @Nullable Period published(Period period) {
        Month current = Month.of(view.today());
        boolean runs = !period.isMonth() && !period.last().isBefore(current);
        if (!runs || !period.first().equals(Month.of(period.year(), 1))) {
            return period;
        }
        return current.equals(period.first()) ? null : Period.yearTo(current.plus(-1));
    }

    private static Result soFar(Measure measure, Period period, Result toDate) {
        return Result.of(
                measure,
                period,
                toDate.cell(),
                toDate.asOfDay(),
                toDate.figure(),
                Result.Status.LIVE,
                toDate.revision(),
                toDate.updatedAt());
    }

    /** Whether results of such a period are in the topics, rather than following from those of its months. */
    public static boolean isPublished(Measure measure, Period period) {
        return period.isMonth() || measure.kind().aggregation() == Aggregation.DISTINCT;
    }

    private @Nullable Result combined(Measure measure, Period period, Cell cell) {
        List<Figure> figures = new ArrayList<>();
        List<Month> complete = complete(period);
        int revisions = 0;
        long updatedAt = 0;
        boolean counted = false;
        for (Month month : complete) {
            Result result = view.find(measure.id(), Period.of(month), cell);
            figures.add(result == null ? measure.nothing() : result.figure());
            if (result != null) {
                counted = true;
                revisions += result.revision();
                updatedAt = Math.max(updatedAt, result.updatedAt());
            }
        }
        if (!counted) {
            return null;
        }
        Result.Status status = statusOf(period);
        return Result.of(
                measure,
                period,
                cell,
                complete.get(complete.size() - 1).lastDay(),
                measure.kind().aggregation().over(figures),
                status == Result.Status.FINAL && revisions > 0 ? Result.Status.REVISED : status,
                revisions,
                updatedAt);
    }

    private Result.Status statusOf(Period period) {
        return finality.statusOf(period.last(), view.today());
    }
}
