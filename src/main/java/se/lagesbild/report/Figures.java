package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

/** Where a report has its figures from. */
@FunctionalInterface
public interface Figures {

    /** The result, or null if nothing was ever counted there. */
    @Nullable
    Result find(Measure measure, Period period, Cell cell);
}
