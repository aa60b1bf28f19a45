package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Target;

/** Compares a cell's series with what was published of it, and makes results of the months that differ. */
final class Publisher {

    private final Finality finality;

    Publisher(Finality finality) {
        this.finality = finality;
    }

    /**
     * The results that are new, in the order of months; {@code shown} has them afterwards.
     *
     * @param today the day whose close the running month's figure describes
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    List<Result> publish(Measure measure, Cell cell, StepSeries series, ShownFigures shown, int today, long now) {
        List<Result> results = new ArrayList<>();
        Month last = Month.of(today);
        StepSeries.Levels levels = series.levels();
        for (Month month = first(series, shown); month != null && !last.isBefore(month); month = month.next()) {
            int day = Math.min(today, month.lastDay());
            levels.goTo(day);
            Figure figure = measure.figureAt(levels);
            Result.Status status = finality.statusOf(month, today);
            ShownFigures.Shown before = shown.in(month);
            ShownFigures.Shown after = new ShownFigures.Shown(
                    figure.numerator(), figure.denominator() == null ? 0 : figure.denominator(), status);
            if (after.equals(before) || (before == null && figure.isZero())) {
                continue;
            }
            shown.show(month, after);
            results.add(result(measure, month, cell, day, figure, status, now));
        }
        return results;
    }

    private static @Nullable Month first(StepSeries series, ShownFigures shown) {
        Month published = shown.first();
        if (series.isEmpty()) {
            return published;
        }
        Month counted = Month.of(series.day(0));
        return published != null && published.isBefore(counted) ? published : counted;
    }

    private static Result result(
            Measure measure, Month month, Cell cell, int day, Figure figure, Result.Status status, long now) {
        Target target = measure.target(month.year(), cell);
        boolean tested = target != null && target.scope() == Target.Scope.MONTH && status != Result.Status.LIVE;
        return new Result(
                measure.id(),
                month,
                cell,
                day,
                figure,
                status,
                0,
                target,
                tested ? target.isMetBy(figure) : null,
                measure.version(),
                now);
    }
}
