package se.lagesbild.domain.person;

import java.time.Instant;
import java.util.Comparator;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/**
 * A status-change event (statusändring): something about one jobseeker changed on one day.
 *
 * @param eventId id from the source, unique within the person
 * @param personId pseudonymised jobseeker id
 * @param day effective day, a civil day in Europe/Stockholm: from it (for an end: through it) the change holds
 * @param registeredAt when the source registered it, milliseconds since 1970-01-01T00:00Z; orders amendments and
 *     defines vintages
 * @param change what changed
 */
public record StatusChange(String eventId, String personId, int day, long registeredAt, Change change) {

    /** Order within a person: effective day, then registration, then event id as text. */
    public static final Comparator<StatusChange> ORDER = (one, other) -> {
        int order = Integer.compare(one.day, other.day);
        if (order == 0) {
            order = Long.compare(one.registeredAt, other.registeredAt);
        }
        return order != 0 ? order : one.eventId.compareTo(other.eventId);
    };

    /**
     * Order of the versions of one event: the last is the one that holds. Two versions with one registration time
     * should be equal; where a source breaks that, their text decides, so that arrival order still does not.
     */
    static final Comparator<StatusChange> VERSIONS =
            Comparator.comparingLong(StatusChange::registeredAt).thenComparing(StatusChange::toString);

    /** Registered after the end of the month of its effective day, when that month's figure was out. */
    public boolean isLate() {
        return Month.of(Day.of(Instant.ofEpochMilli(registeredAt))).compareTo(Month.of(day)) > 0;
    }
}
