package se.lagesbild.topology;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;

/** The series of every cell of a task's measures, and which of them have to be looked at again. */
final class CellTable {

    private final Map<String, Cells> byMeasure = new LinkedHashMap<>();

    CellTable(List<Measure> catalogue) {
        catalogue.forEach(measure -> byMeasure.put(measure.series(), new Cells(measure)));
    }

    /** The cells of the measure whose sums are called this, or null if the catalogue does not have it. */
    @Nullable
    Cells of(String measure) {
        return byMeasure.get(measure);
    }

    /** Every cell has to be looked at. */
    void lookAtAll() {
        byMeasure.values().forEach(cells -> cells.series.keySet().forEach(cells::changed));
    }

    /** A day began: whatever changes by that alone has to be looked at. */
    void dayPassed(int before, int today) {
        boolean monthPassed = !Month.of(before).equals(Month.of(today));
        byMeasure.values().forEach(cells -> cells.dayPassed(before, today, monthPassed));
    }

    /** How many cells have to be looked at. */
    int waiting() {
        return byMeasure.values().stream().mapToInt(Cells::waiting).sum();
    }

    /**
     * Hands over some of the cells that have to be looked at, those of the whole country first; they count as done.
     *
     * @param atMost work: each look is 1, and what comes of it
     * @return whether that was all
     */
    boolean drain(int atMost, Look look) {
        int left = atMost;
        for (Grouping grouping : Grouping.values()) {
            for (Cells cells : byMeasure.values()) {
                left -= cells.drain(grouping, left, look);
            }
        }
        return left > 0;
    }

    /** Looks at a cell. */
    @FunctionalInterface
    interface Look {
        /** Gives the work that comes of it. */
        int at(Measure measure, Cell cell, StepSeries series);
    }

    /** The cells of one measure. */
    static final class Cells {

        private final Measure measure;
        private final Map<Cell, StepSeries> series = new HashMap<>();
        private final Map<Grouping, Set<Cell>> changed = new EnumMap<>(Grouping.class);

        private Cells(Measure measure) {
            this.measure = measure;
            measure.groupings().forEach(grouping -> changed.put(grouping, new HashSet<>()));
        }

        /** Adds a difference to every cell in which the breakdown counts. */
        void add(Breakdown breakdown, StepSeries difference) {
            if (difference.isEmpty()) {
                return;
            }
            for (Grouping grouping : measure.groupings()) {
                Cell cell = grouping.cellOf(breakdown);
                series.computeIfAbsent(cell, any -> new StepSeries()).addAll(difference);
                changed.get(grouping).add(cell);
            }
        }

        /** The cell has to be looked at, whatever there is in it. */
        void lookAgain(Cell cell) {
            Grouping grouping = Grouping.of(cell);
            if (measure.groupings().contains(grouping)) {
                series.computeIfAbsent(cell, any -> new StepSeries());
                changed.get(grouping).add(cell);
            }
        }

        private int waiting() {
            return changed.values().stream().mapToInt(Set::size).sum();
        }

        private void dayPassed(int before, int today, boolean monthPassed) {
            series.forEach((cell, steps) -> {
                boolean compared = SameDays.areComparedIn(Grouping.of(cell));
                if (monthPassed || compared || steps.changesWithin(before + 1, today + 1)) {
                    changed(cell);
                }
            });
        }

        private void changed(Cell cell) {
            changed.get(Grouping.of(cell)).add(cell);
        }

        /** Gives how much work it was. */
        private int drain(Grouping grouping, int atMost, Look look) {
            Iterator<Cell> cells = changed.getOrDefault(grouping, Set.of()).iterator();
            int work = 0;
            while (work < atMost && cells.hasNext()) {
                Cell cell = cells.next();
                cells.remove();
                work += 1 + look.at(measure, cell, series.get(cell));
            }
            return work;
        }
    }
}
