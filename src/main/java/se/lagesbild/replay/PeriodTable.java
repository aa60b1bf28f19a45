package se.lagesbild.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;

/** The rows of one measure in one period, as they come. Mutable, for one thread. */
final class PeriodTable {

    private final Measure measure;
    private final Question.Asked asked;
    private final List<FigureRow> rows = new ArrayList<>();

    PeriodTable(Measure measure, Question.Asked asked) {
        this.measure = measure;
        this.asked = asked;
    }

    /**
     * Adds a cell's row, unless it is of nothing of nobody.
     *
     * @param figures by day, for each day asked
     */
    void add(Cell cell, Map<Integer, Figure> figures) {
        List<Figure> its = new ArrayList<>(asked.days().size());
        boolean nothing = true;
        for (int day : asked.days()) {
            Figure figure = figures.get(day);
            nothing &= figure.isZero();
            its.add(figure);
        }
        if (!nothing) {
            rows.add(new FigureRow(measure.id(), asked.name(), cell, asked.figure(measure, its)));
        }
    }

    String measureId() {
        return measure.id();
    }

    String period() {
        return asked.name();
    }

    List<Integer> days() {
        return asked.days();
    }

    List<FigureRow> rows() {
        return rows;
    }
}
