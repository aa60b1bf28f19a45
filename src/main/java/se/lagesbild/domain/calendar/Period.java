package se.lagesbild.domain.calendar;

import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a figure is of: a month, a quarter, a tertial (four months), a year, or a year to date. All within one calendar
 * year; a year to date that is also one of the others is that one.
 *
 * @param first the first month, inclusive
 * @param last the last month, inclusive
 */
public record Period(Month first, Month last) implements Comparable<Period> {

    private static final int QUARTER = 3;
    private static final int TERTIAL = 4;
    private static final int YEAR = 12;
    private static final Pattern PART_OF_YEAR = Pattern.compile("(\\d{4})-([QT])(\\d)");
    private static final Pattern WHOLE_YEAR = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException if there is no such period */
    public Period {
        int months = last.index() - first.index() + 1;
        int start = Math.floorMod(first.index(), YEAR);
        boolean part = (months == QUARTER || months == TERTIAL) && start % months == 0;
        boolean toDate = start == 0 && months > 0 && months <= YEAR;
        if (months != 1 && !part && !toDate) {
            throw new IllegalArgumentException("from " + first + " to " + last + " is no period");
        }
    }

    public static Period of(Month month) {
        return new Period(month, month);
    }

    /** The calendar year. */
    public static Period ofYear(int year) {
        return new Period(Month.of(year, 1), Month.of(year, YEAR));
    }

    /** From January of the month's year to the month. */
    public static Period yearTo(Month month) {
        return new Period(Month.of(month.year(), 1), month);
    }

    /**
     * The period of a text such as {@code 2021-03}, {@code 2021-Q1}, {@code 2021-T1}, {@code 2021}, or
     * {@code 2021-01/2021-05} for a year to date.
     *
     * @throws DateTimeParseException if the text is no period
     */
    public static Period parse(String text) {
        try {
            if (Month.isPlain(text)) {
                return of(Month.parse(text));
            }
            Matcher part = PART_OF_YEAR.matcher(text);
            if (part.matches()) {
                int length = part.group(2).equals("Q") ? QUARTER : TERTIAL;
                int number = Integer.parseInt(part.group(3));
                if (number < 1 || number > YEAR / length) {
                    throw new DateTimeParseException("there is no such part of a year", text, 0);
                }
                Month first = Month.of(Integer.parseInt(part.group(1)), (number - 1) * length + 1);
                return new Period(first, first.plus(length - 1));
            }
            if (WHOLE_YEAR.matcher(text).matches()) {
                return ofYear(Integer.parseInt(text));
            }
            int slash = text.indexOf('/');
            return slash < 0
                    ? of(Month.parse(text))
                    : new Period(Month.parse(text.substring(0, slash)), Month.parse(text.substring(slash + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DateTimeParseException("no month, quarter, tertial, year or year to date", text, 0, e);
        }
    }

    /** Whether it is one month. */
    public boolean isMonth() {
        return first.equals(last);
    }

    public boolean isWholeYear() {
        return length() == YEAR;
    }

    public int year() {
        return first.year();
    }

    /** How many months it has. */
    public int length() {
        return last.index() - first.index() + 1;
    }

    /** In their order. */
    public List<Month> months() {
        return IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(Month::new)
                .toList();
    }

    /** By the last month, shorter ones first: in the order in which periods are over. */
    @Override
    public int compareTo(Period other) {
        int byEnd = last.compareTo(other.last);
        return byEnd != 0 ? byEnd : other.first.compareTo(first);
    }

    /** The inverse of {@link #parse}. */
    @Override
    public String toString() {
        int start = Math.floorMod(first.index(), YEAR);
        return switch (length()) {
            case 1 -> first.toString();
            case QUARTER -> year(first) + "-Q" + (start / QUARTER + 1);
            case TERTIAL -> year(first) + "-T" + (start / TERTIAL + 1);
            case YEAR -> year(first);
            default -> first + "/" + last;
        };
    }

    private static String year(Month month) {
        return month.toString().substring(0, 4);
    }
}
