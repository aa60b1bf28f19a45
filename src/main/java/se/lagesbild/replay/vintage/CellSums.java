package se.lagesbild.replay.vintage;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;

/** Adds up one cell's differences to its figures of each month and vintage. Mutable, for one thread. */
final class CellSums {

    private final List<Month> months;
    private final List<long[]> numerators = new ArrayList<>();
    private final List<long[]> denominators = new ArrayList<>();

    /**
     * @param months in their order
     * @param last the last vintage, not before the last month
     */
    CellSums(List<Month> months, Month last) {
        this.months = months;
        for (Month month : months) {
            int vintages = last.index() - month.index() + 1;
            numerators.add(new long[vintages]);
            denominators.add(new long[vintages]);
        }
    }

    /** From this vintage on, the cell's series is higher by the difference, which is read in one pass. */
    void add(Month vintage, StepSeries difference) {
        StepSeries.Levels levels = difference.levels();
        for (int i = 0; i < months.size(); i++) {
            levels.goTo(months.get(i).lastDay());
            // What was known before the month was over is in the first figure of it.
            int monthsLater = Math.max(0, vintage.index() - months.get(i).index());
            numerators.get(i)[monthsLater] += levels.numerator();
            denominators.get(i)[monthsLater] += levels.denominator();
        }
    }

    /** The figures of the month with this index, one vintage after another. */
    List<Figure> figures(int month, Measure measure) {
        List<Figure> figures = new ArrayList<>();
        long numerator = 0;
        long denominator = 0;
        for (int i = 0; i < numerators.get(month).length; i++) {
            numerator += numerators.get(month)[i];
            denominator += denominators.get(month)[i];
            figures.add(new Figure(numerator, measure.kind().hasDenominator() ? denominator : null));
        }
        return figures;
    }
}
