package se.lagesbild.replay.vintage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.FigureRow;

/**
 * Which measure's revisions are asked, and of which months.
 *
 * @param groupings how figures are broken down; those that the measure has
 * @param months in their order, each once; at least one
 */
public record RevisionQuestion(Measure measure, Set<Grouping> groupings, List<Month> months) {

    /** Fifty years. A registration dated by mistake to the year 9999 would fill any disk with equal vintages. */
    static final int MOST_VINTAGES = 600;

    public RevisionQuestion {
        months = months.stream().distinct().sorted().toList();
    }

    /**
     * What has to be counted, for one thread.
     *
     * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive
     */
    public MonthlyVintages counter(long asOf, Categories categories) {
        return new MonthlyVintages(measure, months.get(0), asOf, categories);
    }

    /**
     * The figures of each month and cell. The last vintage of all is the month in which the last registration falls:
     * there is none to know of later ones. Months after it are left out, and cells that are always nothing of nobody.
     *
     * @throws IllegalStateException if there are more vintages than anybody means
     */
    public List<Revisions> answer(MonthlyVintages vintages) {
        Month last = vintages.last();
        List<Month> over = months.stream().filter(month -> isOver(month, last)).toList();
        if (last == null || over.isEmpty()) {
            return List.of();
        }
        requireFew(over.get(0), last);
        List<Revisions> rows = new ArrayList<>();
        for (Grouping grouping : groupings) {
            if (measure.groupings().contains(grouping)) {
                sums(vintages, grouping, over, last).forEach((cell, sums) -> addRows(over, cell, sums, rows));
            }
        }
        rows.sort(Comparator.comparing(row -> row.row(0), FigureRow.ORDER));
        return rows;
    }

    private static boolean isOver(Month month, @Nullable Month last) {
        return last != null && !last.isBefore(month);
    }

    private static void requireFew(Month first, Month last) {
        int vintages = last.index() - first.index() + 1;
        if (vintages > MOST_VINTAGES) {
            throw new IllegalStateException("from " + first + " to the last registration, in " + last + ", there are "
                    + vintages + " vintages and not at most " + MOST_VINTAGES
                    + "; begin with a later month, or let --as-of end before it");
        }
    }

    private static Map<Cell, CellSums> sums(
            MonthlyVintages vintages, Grouping grouping, List<Month> months, Month last) {
        Map<Cell, CellSums> cells = new HashMap<>();
        vintages.differences()
                .forEach((vintage, difference) -> difference
                        .of(0, grouping)
                        .forEach((cell, series) -> cells.computeIfAbsent(cell, any -> new CellSums(months, last))
                                .add(vintage, series)));
        return cells;
    }

    private void addRows(List<Month> over, Cell cell, CellSums sums, List<Revisions> rows) {
        for (int i = 0; i < over.size(); i++) {
            List<Figure> figures = sums.figures(i, measure);
            if (!figures.stream().allMatch(Figure::isZero)) {
                rows.add(new Revisions(measure, over.get(i), cell, figures));
            }
        }
    }
}
