package se.lagesbild.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/** When offices are open. Holidays with a fixed date only: a few events on Good Friday do no harm. */
final class OfficeHours {

    static final LocalTime OPENING = LocalTime.of(8, 0);
    static final LocalTime CLOSING = LocalTime.of(16, 30);

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    private OfficeHours() {}

    static boolean isWorkingDay(int day) {
        LocalDate date = Day.date(day);
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(date));
    }

    /** The day itself, or the first working day after it. */
    static int workingDayFrom(int day) {
        int working = day;
        while (!isWorkingDay(working)) {
            working++;
        }
        return working;
    }

    /** The first of the month on or after the day. */
    static int firstOfMonthFrom(int day) {
        int first = Month.of(day).firstDay();
        return first == day ? day : Month.of(day).end();
    }

    /** Opening time in Stockholm, milliseconds since 1970-01-01T00:00Z. */
    static long opensAt(int day) {
        return Day.date(day).atTime(OPENING).atZone(Day.ZONE).toInstant().toEpochMilli();
    }
}
