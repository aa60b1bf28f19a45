package se.lagesbild.domain.measure;

import java.util.Arrays;
import se.lagesbild.domain.calendar.Day;

/**
 * A sum of contributions as a function of the day: numerator and denominator change on some days and hold until the
 * next. Stored as its steps, in the order of days; steps that come to nothing vanish. Mutable, for one thread.
 */
public final class StepSeries {

    /** So many times as many steps are not worth a merge. */
    private static final int FEW = 8;

    private int[] days = new int[2];
    private int[] numerators = new int[2];
    private int[] denominators = new int[2];
    private int size;

    /** From {@code start} (inclusive) to {@code end} (exclusive) the part is higher by {@code weight}. */
    public void add(Part part, int start, int end, int weight) {
        boolean numerator = part == Part.NUMERATOR;
        addStep(start, numerator ? weight : 0, numerator ? 0 : weight);
        if (end != Day.FOREVER) {
            addStep(end, numerator ? -weight : 0, numerator ? 0 : -weight);
        }
    }

    /** From {@code day} (inclusive) on, numerator and denominator are higher by these. */
    public void addStep(int day, int numerator, int denominator) {
        int at = find(day);
        if (at < 0) {
            if (numerator != 0 || denominator != 0) {
                insert(-at - 1, day, numerator, denominator);
            }
            return;
        }
        numerators[at] = Math.addExact(numerators[at], numerator);
        denominators[at] = Math.addExact(denominators[at], denominator);
        if (numerators[at] == 0 && denominators[at] == 0) {
            remove(at);
        }
    }

    /** Mostly days go forward. */
    private int find(int day) {
        if (size > 0 && days[size - 1] <= day) {
            return days[size - 1] == day ? size - 1 : -size - 1;
        }
        return Arrays.binarySearch(days, 0, size, day);
    }

    public void addAll(StepSeries other) {
        addTimes(other, 1);
    }

    /** Takes away what {@link #addAll} added. */
    public void subtractAll(StepSeries other) {
        addTimes(other, -1);
    }

    private void addTimes(StepSeries other, int sign) {
        if (other.size > size / FEW) {
            merge(other, sign);
            return;
        }
        for (int i = 0; i < other.size; i++) {
            addStep(other.days[i], sign * other.numerators[i], sign * other.denominators[i]);
        }
    }

    /** In one pass over the steps of both, where each step inserted would move half of the others. */
    private void merge(StepSeries other, int sign) {
        StepSeries both = new StepSeries();
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            if (theirs == other.size || (mine < size && days[mine] <= other.days[theirs])) {
                both.addStep(days[mine], numerators[mine], denominators[mine]);
                mine++;
            } else {
                both.addStep(other.days[theirs], sign * other.numerators[theirs], sign * other.denominators[theirs]);
                theirs++;
            }
        }
        days = both.days;
        numerators = both.numerators;
        denominators = both.denominators;
        size = both.size;
    }

    /** The steps on days from {@code start} (inclusive) to {@code end} (exclusive), as a series of their own. */
    public StepSeries within(int start, int end) {
        int from = firstStepFrom(start);
        int to = firstStepFrom(end);
        StepSeries steps = new StepSeries();
        steps.days = Arrays.copyOfRange(days, from, Math.max(to, from + 1));
        steps.numerators = Arrays.copyOfRange(numerators, from, Math.max(to, from + 1));
        steps.denominators = Arrays.copyOfRange(denominators, from, Math.max(to, from + 1));
        steps.size = to - from;
        return steps;
    }

    private void insert(int at, int day, int numerator, int denominator) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            numerators = Arrays.copyOf(numerators, 2 * size);
            denominators = Arrays.copyOf(denominators, 2 * size);
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(numerators, at, numerators, at + 1, size - at);
        System.arraycopy(denominators, at, denominators, at + 1, size - at);
        days[at] = day;
        numerators[at] = numerator;
        denominators[at] = denominator;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(days, at + 1, days, at, size - at);
        System.arraycopy(numerators, at + 1, numerators, at, size - at);
        System.arraycopy(denominators, at + 1, denominators, at, size - at);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How many steps there are. */
    public int size() {
        return size;
    }

    /** The day of the step with this index. */
    public int day(int step) {
        return days[step];
    }

    /** By how much the numerator is higher from the step's day on. */
    public int numerator(int step) {
        return numerators[step];
    }

    /** By how much the denominator is higher from the step's day on. */
    public int denominator(int step) {
        return denominators[step];
    }

    /** The index of the first step on or after the day; {@link #size()} if there is none. */
    public int firstStepFrom(int day) {
        int at = Arrays.binarySearch(days, 0, size, day);
        return at < 0 ? -at - 1 : at;
    }

    /** Whether numerator or denominator change on a day from {@code start} (inclusive) to {@code end} (exclusive). */
    public boolean changesWithin(int start, int end) {
        int step = firstStepFrom(start);
        return step < size && days[step] < end;
    }

    /** The numerator at the close of the day. */
    public long numeratorOn(int day) {
        return sum(numerators, day);
    }

    /** The denominator at the close of the day. */
    public long denominatorOn(int day) {
        return sum(denominators, day);
    }

    /** Reads the levels on days that go forward, in one pass over the steps. */
    public Levels levels() {
        return new Levels();
    }

    /** Numerator and denominator at the close of a day that goes forward. */
    public final class Levels {

        private int next;
        private long numerator;
        private long denominator;

        /** Goes to the close of a day, not before the one it was at. */
        public void goTo(int day) {
            while (next < size && days[next] <= day) {
                numerator += numerators[next];
                denominator += denominators[next];
                next++;
            }
        }

        public long numerator() {
            return numerator;
        }

        public long denominator() {
            return denominator;
        }
    }

    private long sum(int[] steps, int day) {
        long sum = 0;
        for (int i = 0; i < size && days[i] <= day; i++) {
            sum += steps[i];
        }
        return sum;
    }
}
