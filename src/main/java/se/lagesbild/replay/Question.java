package se.lagesbild.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Tally;

/**
 * What a replay is asked: which figures of which days.
 *
 * @param groupings how figures are broken down; of a measure, those that it has
 * @param periods in the order of their days
 */
public record Question(List<Measure> measures, Set<Grouping> groupings, List<Period> periods) {

    /**
     * What a figure is of.
     *
     * @param name as it is shown
     * @param day the day at whose close it is read
     */
    public record Period(String name, int day) {

        public static Period of(Month month) {
            return new Period(month.toString(), month.lastDay());
        }

        public static Period ofDay(int day) {
            return new Period(Day.date(day).toString(), day);
        }

        /** The months from the first to the last, both inclusive. */
        public static List<Period> between(Month first, Month last) {
            return IntStream.rangeClosed(first.index(), last.index())
                    .mapToObj(index -> of(new Month(index)))
                    .toList();
        }
    }

    /** Reads the answer off a tally of the same measures; figures of nothing of nobody are left out. */
    public List<FigureRow> answer(Tally tally) {
        List<FigureRow> rows = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            for (Grouping grouping : groupings) {
                if (measure.groupings().contains(grouping)) {
                    addRows(measure, tally.of(i, grouping), rows);
                }
            }
        }
        rows.sort(FigureRow.ORDER);
        return rows;
    }

    private void addRows(Measure measure, Map<Cell, StepSeries> cells, List<FigureRow> rows) {
        cells.forEach((cell, series) -> {
            StepSeries.Levels levels = series.levels();
            for (Period period : periods) {
                levels.goTo(period.day());
                Figure figure = measure.figureAt(levels);
                if (!figure.isZero()) {
                    rows.add(new FigureRow(measure.id(), period.name(), cell, figure));
                }
            }
        });
    }
}
