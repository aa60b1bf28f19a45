package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;

/**
 * What earlier months had come to on the same day as today, by what is known now: a month that runs cannot be held
 * against whole ones. Nothing of it is stored: whoever starts tells all of it once more.
 */
final class SameDays {

    /** Not of municipalities and offices: every day there would be as many new results as there are cells. */
    private static final Set<Grouping> GROUPINGS =
            EnumSet.of(Grouping.TOTAL, Grouping.GENDER, Grouping.REGION, Grouping.GENDER_REGION);

    private final Map<String, Figure> told = new HashMap<>();
    private Month current = new Month(0);

    static boolean areComparedIn(Grouping grouping) {
        return GROUPINGS.contains(grouping);
    }

    /** The results that have not been told yet; afterwards they count as told. */
    List<Result> of(Measure measure, Cell cell, StepSeries series, Publisher.Occasion occasion) {
        if (measure.kind().span() != Span.MONTH || !areComparedIn(Grouping.of(cell))) {
            return List.of();
        }
        beginMonth(Month.of(occasion.today()));
        List<Result> results = new ArrayList<>();
        for (Month month : current.heldAgainst()) {
            int day = month.sameDayAs(occasion.today());
            Figure figure = measure.figureOn(day, series);
            Result result =
                    Result.of(measure, Period.of(month), cell, day, figure, Result.Status.LIVE, 0, occasion.now());
            if (!figure.equals(told.put(ResultKey.of(result), figure))) {
                results.add(result);
            }
        }
        return results;
    }

    /** What was told of a month when it was held against another one is of another day. */
    private void beginMonth(Month month) {
        if (!month.equals(current)) {
            told.clear();
            current = month;
        }
    }
}
