package se.lagesbild.replay;

import java.util.Set;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.results.ResultsView;

/**
 * Puts what a replay counted where published results would be: whoever reads results need not know that they are
 * recomputed. A status is that of the calendar; which figures changed after they were final, a recomputation cannot tell.
 */
public final class ReplayedResults {

    private final Finality finality;
    private final int today;

    /** @param today figures of its month are month to date */
    public ReplayedResults(Finality finality, int today) {
        this.finality = finality;
        this.today = today;
    }

    /**
     * The results of the months from the first to the last, both inclusive, and of the longer periods that end with
     * them, or run when the last of them is over, and are counted themselves.
     *
     * @param tally of {@link Measure#counted()} of all measures
     */
    public ResultsView of(Tally tally, Month first, Month last, Set<Grouping> groupings) {
        ResultsView view = new ResultsView(() -> today);
        for (int i = 0; i < tally.measures().size(); i++) {
            Measure measure = tally.measures().get(i);
            for (Grouping grouping : groupings) {
                if (measure.groupings().contains(grouping)) {
                    tally.of(i, grouping).forEach((cell, series) -> apply(measure, cell, series, first, last, view));
                }
            }
        }
        return view;
    }

    private void apply(Measure measure, Cell cell, StepSeries series, Month first, Month last, ResultsView view) {
        StepSeries.Levels levels = series.levels();
        for (Month month = first; !last.isBefore(month) && month.firstDay() <= today; month = month.next()) {
            int day = Math.min(today, month.lastDay());
            levels.goTo(day);
            Figure figure = measure.figureAt(levels);
            Period period = measure.periodAtEndOf(month);
            Result.Status status = finality.statusOf(month, today);
            boolean complete = status != Result.Status.LIVE;
            if (period != null && (complete || period.isMonth()) && !figure.isZero()) {
                view.apply(Result.of(measure, period, cell, day, figure, status, 0, 0));
            }
        }
        applyRunning(measure, cell, series, last, view);
    }

    /** A quarter or tertial that runs has the months that are over. */
    private void applyRunning(Measure measure, Cell cell, StepSeries series, Month last, ResultsView view) {
        Month lastComplete = Month.of(today).plus(-1);
        Period period = measure.runningAfter(lastComplete);
        if (period != null && !last.isBefore(lastComplete)) {
            int day = lastComplete.lastDay();
            Figure figure = measure.figureOn(day, series);
            if (!figure.isZero()) {
                view.apply(Result.of(measure, period, cell, day, figure, Result.Status.LIVE, 0, 0));
            }
        }
    }
}
