package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;

/** Compares a cell's series with what was published of it, and makes results of the months that differ. */
final class Publisher {

    private final Finality finality;

    Publisher(Finality finality) {
        this.finality = finality;
    }

    /**
     * When, and what may be said then.
     *
     * @param today the day whose close the running month's figure describes
     * @param now milliseconds since 1970-01-01T00:00Z
     * @param settled whether final months may change: not while history is being read, for that is no revision
     */
    record Occasion(int today, long now, boolean settled) {}

    /**
     * The results that are new, in the order of months; {@code shown} has them afterwards.
     *
     * @param country what was published of the whole country: a cell that gets its first figure after that was
     *     revised is revised too, its figure before being nothing of nobody
     */
    List<Result> publish(
            Measure measure,
            Cell cell,
            StepSeries series,
            ShownFigures shown,
            ShownFigures country,
            Occasion occasion) {
        List<Result> results = new ArrayList<>();
        Month last = Month.of(occasion.today());
        publishRunning(measure, cell, series, shown, occasion, results);
        StepSeries.Levels levels = series.levels();
        for (Month month = first(series, shown); month != null && !last.isBefore(month); month = month.next()) {
            int day = Math.min(occasion.today(), month.lastDay());
            levels.goTo(day);
            Figure figure = measure.figureAt(levels);
            ShownFigures.Shown before = shown.in(month);
            Result.Status status = finality.statusOf(month, occasion.today());
            Period period = measure.periodAtEndOf(month);
            boolean nothing = before == null && figure.isZero();
            boolean waits = !occasion.settled() && status.isFinal();
            if (period == null || !isComplete(period, status) || nothing || waits) {
                continue;
            }
            ShownFigures.Shown after = before == null
                    ? ShownFigures.Shown.first(figure, status, status.isFinal() ? country.in(month) : null)
                    : before.then(figure, status);
            if (!after.equals(before)) {
                shown.show(month, after);
                results.add(Result.of(
                        measure, period, cell, day, figure, after.status(), after.revision(), occasion.now()));
            }
        }
        return results;
    }

    /** A quarter or tertial that runs has a figure too: that of its months so far. It is shown as its last month's. */
    private static void publishRunning(
            Measure measure,
            Cell cell,
            StepSeries series,
            ShownFigures shown,
            Occasion occasion,
            List<Result> results) {
        Month lastComplete = Month.of(occasion.today()).plus(-1);
        Period period = measure.runningAfter(lastComplete);
        if (period == null) {
            return;
        }
        int day = lastComplete.lastDay();
        Figure figure = measure.figureOn(day, series);
        ShownFigures.Shown before = shown.in(period.last());
        ShownFigures.Shown after = ShownFigures.Shown.first(figure, Result.Status.LIVE, null);
        if (!after.equals(before) && !(before == null && figure.isZero())) {
            shown.show(period.last(), after);
            results.add(Result.of(measure, period, cell, day, figure, Result.Status.LIVE, 0, occasion.now()));
        }
    }

    /** Only complete months count in a longer period. */
    private static boolean isComplete(Period period, Result.Status status) {
        return period.isMonth() || status != Result.Status.LIVE;
    }

    private static @Nullable Month first(StepSeries series, ShownFigures shown) {
        Month published = shown.first();
        if (series.isEmpty()) {
            return published;
        }
        Month counted = Month.of(series.day(0));
        return published != null && published.isBefore(counted) ? published : counted;
    }
}
