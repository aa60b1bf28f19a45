package se.lagesbild.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.lagesbild.domain.measure.Aggregation;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Tally;

/**
 * Reads the answer to a question off a tally. Cells are sorted once for all periods of a measure, so that a million rows
 * come in their order without being sorted.
 */
record Answer(Question question, Tally tally) {

    List<FigureRow> rows() {
        List<PeriodTable> tables = new ArrayList<>();
        for (int i = 0; i < tally.measures().size(); i++) {
            tables.addAll(tables(i));
        }
        tables.sort(Comparator.comparing(PeriodTable::measureId).thenComparing(PeriodTable::period));
        List<FigureRow> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(table.rows()));
        return rows;
    }

    /** A measure's tables, filled, the measure being given by its index in the tally. */
    private List<PeriodTable> tables(int index) {
        Measure measure = tally.measures().get(index);
        List<PeriodTable> tables = question.asked().stream()
                .filter(asked -> tells(measure, asked))
                .map(asked -> new PeriodTable(measure, asked))
                .toList();
        SortedSet<Integer> days = new TreeSet<>();
        tables.forEach(table -> days.addAll(table.days()));
        if (!days.isEmpty()) {
            cells(index).forEach((cell, series) -> {
                Map<Integer, Figure> figures = figuresOn(days, measure, series);
                tables.forEach(table -> table.add(cell, figures));
            });
        }
        return tables;
    }

    /** Whether the measure, counted within its span, tells what is asked; exactly one of those counted does. */
    private static boolean tells(Measure measure, Question.Asked asked) {
        return measure.kind().aggregation() != Aggregation.DISTINCT
                || asked.over().equals(measure.periodAtEndOf(asked.over().last()));
    }

    /** In one pass over the series' steps. */
    private static Map<Integer, Figure> figuresOn(SortedSet<Integer> days, Measure measure, StepSeries series) {
        Map<Integer, Figure> figures = new HashMap<>();
        StepSeries.Levels levels = series.levels();
        for (int day : days) {
            levels.goTo(day);
            figures.put(day, measure.figureAt(levels));
        }
        return figures;
    }

    private SortedMap<Cell, StepSeries> cells(int index) {
        SortedMap<Cell, StepSeries> cells = new TreeMap<>(FigureRow.CELLS);
        for (Grouping grouping : question.groupings()) {
            if (tally.measures().get(index).groupings().contains(grouping)) {
                cells.putAll(tally.of(index, grouping));
            }
        }
        cells.values().removeIf(StepSeries::isEmpty);
        return cells;
    }
}
