package se.lagesbild.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
        if (isPlain(text)) {
            int month = 10 * digit(text, 5) + digit(text, 6);
            if (month >= 1 && month <= 12) {
                return of(1000 * digit(text, 0) + 100 * digit(text, 1) + 10 * digit(text, 2) + digit(text, 3), month);
            }
        }
        YearMonth month = YearMonth.parse(text);
        return of(month.getYear(), month.getMonthValue());
    }

    /** Nearly every month is written so, and there are millions of them: a formatter takes twenty times as long. */
    static boolean isPlain(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < 7; i++) {
            if (i != 4 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
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

    /** The day of this month that has the same number in it as the day has in its own; the last one if it is shorter. */
    public int sameDayAs(int day) {
        return Math.min(firstDay() + day - Month.of(day).firstDay(), lastDay());
    }

    /** What this month is held against while it runs: the month before, and the same one a year before. */
    public List<Month> heldAgainst() {
        return List.of(plus(-1), plus(-12));
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
