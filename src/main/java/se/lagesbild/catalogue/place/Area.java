package se.lagesbild.catalogue.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;

/**
 * A county or a municipality, while its code meant this and it had this name. Codes are given anew: 12 was Malmöhus län
 * before it was Skåne.
 *
 * @param validFrom first day; null if open
 * @param validTo last day, inclusive; null if open
 */
public record Area(
        String code,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the code has this meaning on the day. */
    public boolean isValidOn(int day) {
        return firstDay() <= day && day < end();
    }

    /** Inclusive. */
    int firstDay() {
        return validFrom == null ? Integer.MIN_VALUE : Day.of(validFrom);
    }

    /** Exclusive. */
    int end() {
        return validTo == null ? Day.FOREVER : Day.of(validTo) + 1;
    }
}
