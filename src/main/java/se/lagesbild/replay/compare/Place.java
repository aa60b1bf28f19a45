package se.lagesbild.replay.compare;

import se.lagesbild.domain.measure.Cell;
import se.lagesbild.replay.FigureRow;

/** Where a figure stands, whatever it is. */
record Place(String measure, String period, Cell cell) {

    static Place of(FigureRow row) {
        return new Place(row.measure(), row.period(), row.cell());
    }
}
