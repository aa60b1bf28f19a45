package se.lagesbild.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;

/** A cell whose figure differs from the reference; a null figure: nobody counts. */
record Disagreement(
        String measure,
        Grouping grouping,
        int day,
        Cell cell,
        @Nullable Figure figure,
        @Nullable Figure reference) {

    /** The first disagreement about these measures on these days, or null. */
    static @Nullable Disagreement first(
            Calculation suspect,
            Collection<String> measures,
            List<StatusChange> delivered,
            @Nullable Instant asOf,
            List<Integer> days) {
        ReferenceCalculation reference = new ReferenceCalculation(delivered, asOf);
        Calculation.Figures figures = suspect.of(delivered, asOf);
        for (String measure : measures) {
            for (Grouping grouping : Grouping.values()) {
                for (int day : days) {
                    Map<Cell, Figure> expected = reference.figures(measure, day, grouping);
                    Map<Cell, Figure> actual = figures.of(measure, grouping, day);
                    Cell cell = firstDifference(expected, actual);
                    if (cell != null) {
                        return new Disagreement(measure, grouping, day, cell, actual.get(cell), expected.get(cell));
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Cell firstDifference(Map<Cell, Figure> expected, Map<Cell, Figure> actual) {
        Set<Cell> cells = new HashSet<>(expected.keySet());
        cells.addAll(actual.keySet());
        for (Cell cell : cells) {
            if (!Objects.equals(orNobody(expected.get(cell)), orNobody(actual.get(cell)))) {
                return cell;
            }
        }
        return null;
    }

    private static @Nullable Figure orNobody(@Nullable Figure figure) {
        return figure == null || figure.isZero() ? null : figure;
    }

    @Override
    public String toString() {
        return measure + " on " + Day.date(day) + " by " + grouping + ", " + cell + ": " + figure + ", but by the text "
                + reference;
    }
}
