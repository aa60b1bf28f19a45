package se.lagesbild.testing;

import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DayRange;
import se.lagesbild.domain.calendar.DaySet;

/** Sets of days, by their dates. */
public final class Days {

    private Days() {}

    /** The days from this one on, without end. */
    public static DaySet from(String first) {
        return DaySet.of(Day.parse(first), Day.FOREVER);
    }

    /** The days from the first to the last, both inclusive. */
    public static DaySet days(String first, String last) {
        return DaySet.of(DayRange.ofClosed(Day.parse(first), Day.parse(last)));
    }
}
