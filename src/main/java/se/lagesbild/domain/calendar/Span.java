package se.lagesbild.domain.calendar;

import org.jspecify.annotations.Nullable;

/** A part of the calendar year that holds a day: each day is in exactly one span of each length. */
public enum Span {
    MONTH(1),
    QUARTER(3),
    /** Four months: January, May and September begin one. */
    TERTIAL(4),
    YEAR(12);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** The first day of the span that holds the day. */
    public int startOf(int day) {
        return firstMonth(day).firstDay();
    }

    /** The day after the last one of the span that holds the day, that is its exclusive end. */
    public int endOf(int day) {
        return firstMonth(day).plus(months).firstDay();
    }

    /** The period of this length that is over with the month, or null if none is. */
    public @Nullable Period endingWith(Month month) {
        return Math.floorMod(month.next().index(), months) == 0 ? new Period(month.plus(1 - months), month) : null;
    }

    /** The period of this length that holds the month. */
    public Period around(Month month) {
        Month first = firstMonth(month.firstDay());
        return new Period(first, first.plus(months - 1));
    }

    private Month firstMonth(int day) {
        int index = Month.of(day).index();
        return new Month(index - Math.floorMod(index, months));
    }
}
