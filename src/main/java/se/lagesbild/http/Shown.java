package se.lagesbild.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.ResultsView;

/**
 * Which of the figures that the page shows have changed since it was last asked: totals and genders of the current and
 * the previous month. However often a figure changes in between, it is told once.
 */
final class Shown {

    static final List<Grouping> GROUPINGS = List.of(Grouping.TOTAL, Grouping.GENDER);

    /** What a figure is about. */
    record Subject(String measure, Period period, Cell cell) {}

    private final ResultsView view;
    private final Set<Subject> touched = ConcurrentHashMap.newKeySet();
    private final Map<Subject, Result> told = new HashMap<>();

    Shown(ResultsView view) {
        this.view = view;
    }

    /** Takes note of a new result. Any thread. */
    void touch(Result result) {
        if (GROUPINGS.stream().anyMatch(grouping -> grouping.has(result.cell()))) {
            touched.add(new Subject(result.measure(), result.period(), result.cell()));
        }
    }

    /** What has changed since the last call. One thread. */
    Map<Subject, Result> changes() {
        Month current = Month.of(view.today());
        told.keySet().removeIf(subject -> !isShown(subject, current));
        Map<Subject, Result> changes = new HashMap<>();
        for (Subject subject : drain()) {
            Result result = view.find(subject.measure, subject.period, subject.cell);
            if (result != null && isShown(subject, current) && !isSame(told.put(subject, result), result)) {
                changes.put(subject, result);
            }
        }
        return changes;
    }

    private List<Subject> drain() {
        List<Subject> drained = new ArrayList<>();
        for (Iterator<Subject> subjects = touched.iterator(); subjects.hasNext(); ) {
            drained.add(subjects.next());
            subjects.remove();
        }
        return drained;
    }

    private static boolean isShown(Subject subject, Month current) {
        return subject.period.equals(Period.of(current)) || subject.period.equals(Period.of(current.plus(-1)));
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
