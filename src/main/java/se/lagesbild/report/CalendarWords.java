package se.lagesbild.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;

/** Days, months and periods in English, and the month in Swedish. */
final class CalendarWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SWEDISH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.forLanguageTag("sv"));
    private static final int QUARTER = 3;
    private static final int TERTIAL = 4;

    private CalendarWords() {}

    static String day(int day) {
        return DAY.format(Day.date(day));
    }

    /** March 2021. */
    static String month(Month month) {
        return name(month) + " " + month.year();
    }

    /** mars 2021. */
    static String swedish(Month month) {
        return SWEDISH.format(date(month));
    }

    /** March. */
    static String name(Month month) {
        return MONTH.format(date(month));
    }

    /** Mar. */
    static String shortName(Month month) {
        return SHORT.format(date(month));
    }

    /** First quarter 2021, or January–February 2021. */
    static String period(Period period) {
        String months = name(period.first()) + "–" + name(period.last());
        if (period.isMonth()) {
            return month(period.first());
        }
        if (period.isWholeYear()) {
            return "The year " + period.year();
        }
        String text = period.toString();
        boolean part = text.contains("-Q") || text.contains("-T");
        String number = text.substring(text.length() - 1);
        return !part
                ? months + " " + period.year()
                : (period.length() == QUARTER ? "Quarter " : period.length() == TERTIAL ? "Tertial " : "") + number
                        + ", " + months + " " + period.year();
    }

    private static LocalDate date(Month month) {
        return Day.date(month.firstDay());
    }
}
