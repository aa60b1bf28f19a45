package se.lagesbild.results;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Result;

/** The latest result of each measure, period and cell. Thread-safe; readers never wait. */
public final class ResultsView {

    private final Map<String, ConcurrentHashMap<Period, Map<Cell, Result>>> results = new ConcurrentHashMap<>();
    private final List<Consumer<Result>> listeners = new CopyOnWriteArrayList<>();
    private final IntSupplier today;

    /** @param today tells the application's day */
    public ResultsView(IntSupplier today) {
        this.today = today;
    }

    /** The application's day: figures of its month are month to date. */
    public int today() {
        return today.getAsInt();
    }

    /** Takes a result in place of the one before and tells the listeners, on the caller's thread. */
    public void apply(Result result) {
        results.computeIfAbsent(result.measure(), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(result.period(), any -> new ConcurrentHashMap<>())
                .put(result.cell(), result);
        listeners.forEach(listener -> listener.accept(result));
    }

    /** Whether there is any result of the measure. */
    public boolean has(String measure) {
        return results.containsKey(measure);
    }

    /** The result, or null if nothing was ever counted there. */
    public @Nullable Result find(String measure, Period period, Cell cell) {
        return cells(measure, period).get(cell);
    }

    /** The results of a measure in a period, for the cells of a grouping, in no order. */
    public List<Result> find(String measure, Period period, Grouping grouping) {
        return cells(measure, period).values().stream()
                .filter(result -> grouping.has(result.cell()))
                .toList();
    }

    private Map<Cell, Result> cells(String measure, Period period) {
        Map<Period, Map<Cell, Result>> periods = results.get(measure);
        return periods == null ? Map.of() : periods.getOrDefault(period, Map.of());
    }

    /** Calls the listener with every result from now on; the returned handle ends that. */
    public Runnable subscribe(Consumer<Result> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
