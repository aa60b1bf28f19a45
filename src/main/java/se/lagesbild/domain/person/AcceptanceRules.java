package se.lagesbild.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Refusal.Reason;

/** What an event must satisfy beyond being well-formed; see "What is refused" in the event contract. */
public final class AcceptanceRules {

    private static final int EARLIEST_DAY = Day.of(LocalDate.of(1900, 1, 1));
    private static final int LATEST_DAY = Day.of(LocalDate.of(9999, 12, 31));
    private static final long EARLIEST_INSTANT =
            Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST_INSTANT =
            Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();
    private static final int YEARS_AHEAD = 5;
    private static final long MILLIS_A_DAY = 86_400_000;

    private final Categories categories;

    public AcceptanceRules(Categories categories) {
        this.categories = categories;
    }

    /** Why the event is refused, or null if it is accepted. */
    public @Nullable Refusal refusalOf(StatusChange event) {
        if (event.eventId().isBlank()) {
            return new Refusal(Reason.MISSING_FIELD, "eventId", "is blank");
        }
        if (event.personId().isBlank()) {
            return new Refusal(Reason.MISSING_FIELD, "personId", "is blank");
        }
        String tooLong = Texts.tooLong(event);
        if (tooLong != null) {
            return new Refusal(Reason.TEXT_TOO_LONG, tooLong, "is longer than " + Texts.LONGEST + " characters");
        }
        if (event.registeredAt() < EARLIEST_INSTANT || event.registeredAt() > LATEST_INSTANT) {
            return new Refusal(Reason.DATE_OUT_OF_RANGE, "registeredAt", "is not between the years 1900 and 9999");
        }
        if (event.day() < EARLIEST_DAY) {
            return new Refusal(Reason.EFFECTIVE_DATE_OUT_OF_RANGE, "effectiveDate", "is before 1900-01-01");
        }
        if (isTooFarAhead(event)) {
            return new Refusal(
                    Reason.EFFECTIVE_DATE_OUT_OF_RANGE,
                    "effectiveDate",
                    "is more than " + YEARS_AHEAD + " years after registeredAt");
        }
        if (event.change() instanceof Change.Enrolled it) {
            Refusal refusal = refusalOf(it.category());
            return refusal != null ? refusal : refusalOf(it.profile(), event.day());
        }
        if (event.change() instanceof Change.CategoryChanged it) {
            return refusalOf(it.category());
        }
        if (event.change() instanceof Change.ProfileChanged it) {
            return refusalOf(it.profile(), event.day());
        }
        if (event.change() instanceof Change.ProgrammeStarted it) {
            return refusalOf(it.plannedEnd());
        }
        if (event.change() instanceof Change.ProgrammeExtended it) {
            return refusalOf(it.plannedEnd());
        }
        return null;
    }

    private static boolean isTooFarAhead(StatusChange event) {
        // The calendar is asked only about days near the bound, for hardly any event is.
        long daysAhead = event.day() - Math.floorDiv(event.registeredAt(), MILLIS_A_DAY);
        return daysAhead > YEARS_AHEAD * 365 - 2 && event.day() > latestDay(event.registeredAt());
    }

    private static int latestDay(long registeredAt) {
        LocalDate registered =
                Instant.ofEpochMilli(registeredAt).atZone(Day.ZONE).toLocalDate();
        return Day.of(registered.plusYears(YEARS_AHEAD));
    }

    /** Days beyond any calendar would not fit into the arithmetic. */
    private static @Nullable Refusal refusalOf(@Nullable Integer plannedEnd) {
        return plannedEnd == null || plannedEnd <= LATEST_DAY
                ? null
                : new Refusal(Reason.DATE_OUT_OF_RANGE, "plannedEnd", "is after the year 9999");
    }

    private @Nullable Refusal refusalOf(String category) {
        return categories.contains(category)
                ? null
                : new Refusal(Reason.UNKNOWN_CATEGORY, "category", "is not in the category table");
    }

    private static @Nullable Refusal refusalOf(Profile profile, int day) {
        if (profile.municipality() != null && !isFourDigits(profile.municipality())) {
            return new Refusal(Reason.BAD_MUNICIPALITY, "municipality", "is not four digits");
        }
        if (profile.birthDate() != null && Day.of(profile.birthDate()) > day) {
            return new Refusal(Reason.BIRTH_DATE_AFTER_EFFECTIVE_DATE, "birthDate", "is after effectiveDate");
        }
        return null;
    }

    private static boolean isFourDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 4;
    }
}
