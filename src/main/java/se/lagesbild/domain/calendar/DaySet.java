package se.lagesbild.domain.calendar;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A set of days: sorted, disjoint, half-open ranges that do not touch, the last one possibly without end. Immutable.
 *
 * <p>Bounds are kept flat, {@code start, end, start, end, …}, strictly increasing; every operation is one pass.
 */
public final class DaySet {

    public static final DaySet EMPTY = new DaySet(new int[0]);

    private final int[] bounds;

    private DaySet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The days from {@code start} (inclusive) to {@code end} (exclusive). */
    public static DaySet of(int start, int end) {
        return start < end ? new DaySet(new int[] {start, end}) : EMPTY;
    }

    public static DaySet of(DayRange range) {
        return of(range.start(), range.end());
    }

    /** The union of ranges in any order; they may overlap and touch. */
    public static DaySet union(Collection<DayRange> ranges) {
        if (ranges.isEmpty()) {
            return EMPTY;
        }
        DayRange[] sorted = ranges.toArray(DayRange[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(DayRange::start));
        DaySetBuilder union = new DaySetBuilder(sorted.length);
        for (DayRange range : sorted) {
            union.add(range.start(), range.end());
        }
        return union.build();
    }

    /** The set of these single days, in any order. */
    public static DaySet ofDays(IntStream days) {
        int[] sorted = days.toArray();
        Arrays.sort(sorted);
        DaySetBuilder union = new DaySetBuilder(sorted.length);
        for (int day : sorted) {
            union.add(day, day + 1);
        }
        return union.build();
    }

    static DaySet ofBounds(int[] bounds, int length) {
        return length == 0 ? EMPTY : new DaySet(Arrays.copyOf(bounds, length));
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many ranges without a gap (runs) the set has. */
    public int runs() {
        return bounds.length / 2;
    }

    /** First day of the run with this index, inclusive. */
    public int start(int run) {
        return bounds[2 * run];
    }

    /** End of the run with this index, exclusive; {@link Day#FOREVER} if it has none. */
    public int end(int run) {
        return bounds[2 * run + 1];
    }

    public boolean contains(int day) {
        int at = Arrays.binarySearch(bounds, day);
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }

    /** The first day of the set on or after {@code day}, or {@link Day#FOREVER} if there is none. */
    public int firstFrom(int day) {
        for (int run = 0; run < runs(); run++) {
            if (end(run) > day) {
                return Math.max(start(run), day);
            }
        }
        return Day.FOREVER;
    }

    /**
     * Calls back with the first day of the set in each span, such as each month, that has one. The set must have a first
     * day and an end.
     */
    public void forEachFirst(Span span, IntConsumer action) {
        int day = firstFrom(Integer.MIN_VALUE);
        while (day != Day.FOREVER) {
            action.accept(day);
            day = firstFrom(span.endOf(day));
        }
    }

    public DaySet and(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        DaySetBuilder both = new DaySetBuilder(Math.max(runs(), other.runs()));
        int mine = 0;
        int theirs = 0;
        while (mine < runs() && theirs < other.runs()) {
            both.add(Math.max(start(mine), other.start(theirs)), Math.min(end(mine), other.end(theirs)));
            if (end(mine) < other.end(theirs)) {
                mine++;
            } else {
                theirs++;
            }
        }
        return both.build();
    }

    public DaySet or(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        DaySetBuilder either = new DaySetBuilder(runs() + other.runs());
        int mine = 0;
        int theirs = 0;
        while (mine < runs() || theirs < other.runs()) {
            boolean takeMine = theirs == other.runs() || (mine < runs() && start(mine) <= other.start(theirs));
            if (takeMine) {
                either.add(start(mine), end(mine));
                mine++;
            } else {
                either.add(other.start(theirs), other.end(theirs));
                theirs++;
            }
        }
        return either.build();
    }

    /** The days of this set that are not in the other one. */
    public DaySet minus(DaySet other) {
        return isEmpty() || other.isEmpty() ? this : and(other.complement());
    }

    private DaySet complement() {
        DaySetBuilder rest = new DaySetBuilder(runs() + 1);
        int from = Integer.MIN_VALUE;
        for (int run = 0; run < runs(); run++) {
            rest.add(from, start(run));
            from = end(run);
        }
        rest.add(from, Day.FOREVER);
        return rest.build();
    }

    /** The first day of each run: the days on which the property was entered. */
    public DaySet entries() {
        return mapRuns(run -> start(run), run -> start(run) + 1);
    }

    /** Each run from its {@code n}-th day on (the first day is day 1); shorter runs vanish. */
    public DaySet fromNthDay(int n) {
        return mapRuns(run -> start(run) > Day.FOREVER - n ? Day.FOREVER : start(run) + n - 1, this::end);
    }

    /**
     * The months (whole) whose opening day, the last day of the month before, is in this set. A run without end gives
     * months without end.
     */
    public DaySet openedMonths() {
        return mapRuns(
                run -> Month.of(start(run)).end(),
                run -> end(run) == Day.FOREVER
                        ? Day.FOREVER
                        : Month.of(end(run)).end());
    }

    private DaySet mapRuns(IntUnaryOperator newStart, IntUnaryOperator newEnd) {
        DaySetBuilder mapped = new DaySetBuilder(runs());
        for (int run = 0; run < runs(); run++) {
            mapped.add(newStart.applyAsInt(run), newEnd.applyAsInt(run));
        }
        return mapped.build();
    }

    public List<DayRange> ranges() {
        return IntStream.range(0, runs())
                .mapToObj(run -> new DayRange(start(run), end(run)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return ranges().toString();
    }
}
