package se.lagesbild.replay.vintage;

import java.time.Instant;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/**
 * What was known at the end of a month: all that was registered before the next one began.
 *
 * @param month a civil month in Europe/Stockholm
 */
record Vintage(Month month) {

    /** The first vintage that knows what was registered then, milliseconds since 1970-01-01T00:00Z. */
    static Vintage knowing(long registeredAt) {
        return new Vintage(Month.of(Day.of(Instant.ofEpochMilli(registeredAt))));
    }

    /** When the next month began: what was registered then is not known. Milliseconds since 1970-01-01T00:00Z. */
    long end() {
        return Day.date(month.end()).atStartOfDay(Day.ZONE).toInstant().toEpochMilli();
    }

    /** The millisecond before {@link #end}, inclusive. */
    long lastInstant() {
        return end() - 1;
    }
}
