package se.lagesbild.domain.calendar;

import java.util.Arrays;

/** Collects ranges that come in the order of their starts and joins those that overlap or touch. */
public final class DaySetBuilder {

    private int[] bounds;
    private int length;

    public DaySetBuilder(int expectedRuns) {
        bounds = new int[2 * Math.max(1, expectedRuns)];
    }

    /**
     * Adds the days from {@code start} (inclusive) to {@code end} (exclusive); nothing if there are none.
     *
     * @throws IllegalArgumentException if {@code start} is before the start of the range added last
     */
    public void add(int start, int end) {
        if (start >= end) {
            return;
        }
        if (length > 0 && start < bounds[length - 2]) {
            throw new IllegalArgumentException("ranges must come in order of their starts");
        }
        if (length > 0 && start <= bounds[length - 1]) {
            bounds[length - 1] = Math.max(bounds[length - 1], end);
            return;
        }
        if (length == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * length);
        }
        bounds[length++] = start;
        bounds[length++] = end;
    }

    public DaySet build() {
        return DaySet.ofBounds(bounds, length);
    }
}
