package se.lagesbild.http;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.ResultsView;

/**
 * What the month before the running one, and the same month a year before, had come to on the same day as today.
 *
 * @param view the latest of each month, which may be of the time when it was held against another month
 */
record SameDays(ResultsView view, Figures figures) {

    /** Those of a measure in a selection that there are. */
    List<ResultBody> of(String measure, Selection selection) {
        return figures.currentMonth().heldAgainst().stream()
                .flatMap(month -> selection.cells().stream().map(cell -> find(measure, month, cell)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The figure as of the same day, also if it last changed some days before; or null if there is none. */
    @Nullable
    ResultBody find(String measure, Month month, Cell cell) {
        Result result = view.find(measure, Period.of(month), cell);
        int day = month.sameDayAs(view.today());
        boolean isOfNow =
                result != null && figures.currentMonth().heldAgainst().contains(month) && result.asOfDay() <= day;
        return isOfNow ? ResultBody.of(result, day, figures.places()) : null;
    }
}
