package se.lagesbild.domain.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.DaySetBuilder;

/**
 * A value for each day that holds until the next change: what a timeline knows of one property. Before the first
 * change it is the initial value. Neighbouring values differ.
 *
 * @param <T> immutable values, compared with equals
 */
public final class ByDay<T> {

    private final List<Integer> starts = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    ByDay(T initial) {
        starts.add(Integer.MIN_VALUE);
        values.add(initial);
    }

    /** From {@code day} (inclusive) on the value holds; of several on one day the last. Days must not go back. */
    void change(int day, T value) {
        int last = starts.size() - 1;
        if (starts.get(last) == day) {
            starts.remove(last);
            values.remove(last);
            last--;
        }
        if (!values.get(last).equals(value)) {
            starts.add(day);
            values.add(value);
        }
    }

    /** The value after the changes so far. */
    T latest() {
        return values.get(values.size() - 1);
    }

    /** The value at the close of the day. */
    public T on(int day) {
        int at = starts.size() - 1;
        while (starts.get(at) > day) {
            at--;
        }
        return values.get(at);
    }

    /** The days on which the value is such. */
    public DaySet days(Predicate<? super T> such) {
        DaySetBuilder days = new DaySetBuilder(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (such.test(values.get(i))) {
                days.add(starts.get(i), end(i));
            }
        }
        return days.build();
    }

    /** The same changes seen through a function; values that it makes equal become one. */
    public <R> ByDay<R> map(Function<? super T, ? extends R> function) {
        ByDay<R> mapped = new ByDay<>(function.apply(values.get(0)));
        for (int i = 1; i < values.size(); i++) {
            mapped.change(starts.get(i), function.apply(values.get(i)));
        }
        return mapped;
    }

    /** Calls back with each value and the days on which it holds, from the first day on. */
    public void forEach(Segment<? super T> segment) {
        for (int i = 0; i < values.size(); i++) {
            segment.accept(values.get(i), starts.get(i), end(i));
        }
    }

    private int end(int at) {
        return at + 1 < starts.size() ? starts.get(at + 1) : Day.FOREVER;
    }

    /** A value and the days from {@code start} (inclusive) to {@code end} (exclusive) on which it holds. */
    @FunctionalInterface
    public interface Segment<T> {
        void accept(T value, int start, int end);
    }
}
