package se.lagesbild.domain.calendar;

/**
 * The days from {@code start} (inclusive) to {@code end} (exclusive); {@link Day#FOREVER} as an end means none.
 *
 * @param start first day
 * @param end day after the last one
 */
public record DayRange(int start, int end) {

    /** The range of no day at all. */
    public static final DayRange EMPTY = new DayRange(0, 0);

    /** The days from the first (inclusive) to the last (inclusive); empty if the last comes before the first. */
    public static DayRange ofClosed(int first, int last) {
        if (last < first) {
            return EMPTY;
        }
        return new DayRange(first, last == Day.FOREVER ? Day.FOREVER : last + 1);
    }

    /** The days from {@code start} (inclusive) on. */
    public static DayRange from(int start) {
        return new DayRange(start, Day.FOREVER);
    }

    public boolean isEmpty() {
        return start >= end;
    }

    public boolean contains(int day) {
        return start <= day && day < end;
    }

    @Override
    public String toString() {
        return (isEmpty() ? "empty" : Day.date(start) + "/" + (end == Day.FOREVER ? "" : Day.date(end)));
    }
}
