package se.lagesbild.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What there is to say about a day, which itself is an {@code int}: days since 1970-01-01 (inclusive). */
public final class Day {

    /** The exclusive end of a range that does not end. */
    public static final int FOREVER = Integer.MAX_VALUE;

    /** The zone whose civil dates the measures are defined in. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Day() {}

    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** The civil date in Europe/Stockholm at an instant. */
    public static int of(Instant instant) {
        return of(instant.atZone(ZONE).toLocalDate());
    }

    /** The day of an ISO date such as {@code 2021-03-15}. */
    public static int parse(String isoDate) {
        return of(LocalDate.parse(isoDate));
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /**
     * The day on which somebody born on {@code birthDate} has completed {@code years} years. Born on 29 February, one
     * turns older on 1 March in a common year, as {@link java.time.temporal.ChronoUnit#between} counts.
     */
    public static int birthday(LocalDate birthDate, int years) {
        return completed(birthDate, birthDate.plusYears(years));
    }

    /**
     * The first day on which so many whole months have passed since {@code day}, as
     * {@link java.time.temporal.ChronoUnit#between} counts: three months from 31 January have passed on 1 May.
     */
    public static int monthsAfter(int day, int months) {
        LocalDate from = date(day);
        return completed(from, from.plusMonths(months));
    }

    /** Where the month reached is too short for the day of the month, what was begun completes on the day after it. */
    private static int completed(LocalDate begun, LocalDate reached) {
        return of(reached.getDayOfMonth() == begun.getDayOfMonth() ? reached : reached.plusDays(1));
    }
}
