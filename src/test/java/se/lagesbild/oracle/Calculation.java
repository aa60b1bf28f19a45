package se.lagesbild.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;

/** A way of coming from events to figures. */
interface Calculation {

    /**
     * Reads the events of any persons as they arrived.
     *
     * @param asOf only what was registered by this instant exists; null: all
     */
    Figures of(List<StatusChange> delivered, @Nullable Instant asOf);

    /** The figures that some events come to. */
    interface Figures {

        /** The value on a day by cell; a cell in which nobody counts may be missing. */
        Map<Cell, Figure> of(String measure, Grouping grouping, int day);
    }
}
