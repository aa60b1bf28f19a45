package se.lagesbild.replay.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Edition;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.ResultsView;

/**
 * Makes the results that are published in place of others, as the live application would.
 *
 * @param published what is published now; afterwards it has the new results as well
 * @param now milliseconds since 1970-01-01T00:00Z
 */
public record Publication(ResultsView published, Finality finality, long now) {

    /**
     * A result for each difference.
     *
     * @param differences of periods that are published themselves; sorted, so that the country's comes first in each:
     *     it decides about cells that get their first figure
     */
    public List<Result> of(List<Difference> differences) {
        List<Result> results = new ArrayList<>();
        for (Difference difference : differences) {
            Result result = inPlaceOf(difference);
            published.apply(result);
            results.add(result);
        }
        return results;
    }

    private Result inPlaceOf(Difference difference) {
        Measure measure = difference.measure();
        Period period = difference.asked().over();
        Result.Status byCalendar = finality.statusOf(period.last(), published.today());
        @Nullable Edition before = edition(measure, period, difference.cell());
        Edition edition = before == null
                ? Edition.first(byCalendar, edition(measure, period, Cell.TOTAL))
                : before.then(true, byCalendar);
        List<Integer> days = difference.asked().days();
        return Result.of(
                measure,
                period,
                difference.cell(),
                days.get(days.size() - 1),
                difference.replayed(),
                edition.status(),
                edition.revision(),
                now);
    }

    private @Nullable Edition edition(Measure measure, Period period, Cell cell) {
        Result result = published.find(measure.id(), period, cell);
        return result == null ? null : new Edition(result.status(), result.revision());
    }
}
