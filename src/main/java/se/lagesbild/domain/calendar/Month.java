package se.lagesbild.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A calendar month.
 *
 * @param index months since year 0, January: {@code year * 12 + month - 1}
 */
public record Month(int index) implements Comparable<Month> {

    public static Month of(int year, int month) {
        return new Month(year * 12 + month - 1);
    }

    /** The month that holds the day. */
    public static Month of(int day) {
        LocalDate date = Day.date(day);
        return of(date.getYear(), date.getMonthValue());
    }

    /**
     * The month of a text such as {@code 2021-03}.
     *
     * @throws java.time.format.DateTimeParseException if the text is no month
     */
    public static Month parse(String text) {
        YearMonth month = YearMonth.parse(text);
        return of(month.getYear(), month.getMonthValue());
    }

    public int year() {
        return Math.floorDiv(index, 12);
    }

    public int firstDay() {
        return Day.of(LocalDate.of(year(), Math.floorMod(index, 12) + 1, 1));
    }

    public int lastDay() {
        return end() - 1;
    }

    /** The day after the last one, that is the exclusive end of the month. */
    public int end() {
        return next().firstDay();
    }

    /** The last day of the month before: at its close the opening state of this month holds. */
    public int openingDay() {
        return firstDay() - 1;
    }

    public Month next() {
        return plus(1);
    }

    public Month plus(int months) {
        return new Month(index + months);
    }

    public boolean isBefore(Month other) {
        return index < other.index;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    /** The inverse of {@link #parse}. */
    @Override
    public String toString() {
        return YearMonth.of(year(), Math.floorMod(index, 12) + 1).toString();
    }
}
