package se.lagesbild.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

/**
 * Which of the figures that are shown of a selection have changed since it was last asked. However often a figure
 * changes in between, it is told once.
 */
final class Shown {

    /** What a figure is about. */
    record Subject(String measure, Period period, Cell cell) {}

    private final Selection selection;
    private final Measures measures;
    private final Figures figures;
    private final Touched<Subject> touched = new Touched<>();
    private final Map<Subject, Result> told = new HashMap<>();

    Shown(Selection selection, Measures measures, Figures figures) {
        this.selection = selection;
        this.measures = measures;
        this.figures = figures;
    }

    /** Takes note of a new result. Any thread. */
    void touch(Result result) {
        if (selection.has(result.cell())) {
            touched.add(new Subject(result.measure(), result.period(), result.cell()));
        }
    }

    /** Tells a figure that is touched next also if it is the one that was told last. The thread of {@link #changes}. */
    void forgetTold() {
        told.clear();
    }

    /** What has changed since the last call. One thread. */
    Map<Subject, Result> changes() {
        ShownPeriods periods = ShownPeriods.of(figures.currentMonth());
        told.keySet().removeIf(subject -> !periods.isShown(subject.period));
        Map<Subject, Result> changes = new HashMap<>();
        for (Subject subject : touched.drain()) {
            Measure measure = measures.find(subject.measure);
            if (measure != null) {
                periods.touchedBy(subject.period).forEach(period -> note(measure, period, subject.cell, changes));
            }
        }
        return changes;
    }

    private void note(Measure measure, Period period, Cell cell, Map<Subject, Result> changes) {
        Subject subject = new Subject(measure.id(), period, cell);
        Result result = figures.results().find(measure, period, cell);
        if (result != null && !isSame(told.put(subject, result), result)) {
            changes.put(subject, result);
        }
    }

    /** Whether a reader would see no difference; when it was computed does not matter. */
    private static boolean isSame(@Nullable Result before, Result now) {
        return before != null
                && before.figure().equals(now.figure())
                && before.status() == now.status()
                && before.revision() == now.revision()
                && Objects.equals(before.target(), now.target())
                && Objects.equals(before.targetMet(), now.targetMet());
    }
}
