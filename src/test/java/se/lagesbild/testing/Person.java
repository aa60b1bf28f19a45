package se.lagesbild.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/**
 * What happened to one person, told event by event. The events of {@code a} are called {@code a-1}, {@code a-2}, …;
 * each is registered on the morning of its day, those of one day in the order in which they are told.
 */
public final class Person {

    private final String id;
    private final List<StatusChange> events = new ArrayList<>();

    private Person(String id) {
        this.id = id;
    }

    public static Person of(String id) {
        return new Person(id);
    }

    public Person on(String date, Change change) {
        int number = events.size() + 1;
        Duration told = Duration.ofDays(Day.parse(date)).plusHours(7).plusMinutes(number);
        events.add(new StatusChange(id + "-" + number, id, Day.parse(date), told.toMillis(), change));
        return this;
    }

    /** An event told before was registered anew, an hour later: this is its version that holds. */
    public Person amended(String eventId, String date, Change change) {
        StatusChange before = events.stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
        long later = before.registeredAt() + Duration.ofHours(1).toMillis();
        events.add(new StatusChange(eventId, id, Day.parse(date), later, change));
        return this;
    }

    /** The event told last was registered at another time. */
    public Person registeredAt(String instant) {
        StatusChange last = events.remove(events.size() - 1);
        long at = Instant.parse(instant).toEpochMilli();
        events.add(new StatusChange(last.eventId(), id, last.day(), at, last.change()));
        return this;
    }

    public Person enrolled(String date, String category) {
        return enrolled(date, category, Facts.none());
    }

    public Person enrolled(String date, String category, Facts facts) {
        return on(date, new Change.Enrolled(category, facts.profile()));
    }

    public Person categoryChanged(String date, String category) {
        return on(date, new Change.CategoryChanged(category));
    }

    public Person deregistered(String date, DeregistrationReason reason) {
        return on(date, new Change.Deregistered(reason));
    }

    public Person profileChanged(String date, Facts facts) {
        return on(date, new Change.ProfileChanged(facts.profile()));
    }

    public Person programmeStarted(String date, String programme, String participationId) {
        return on(date, new Change.ProgrammeStarted(programme, participationId, null));
    }

    /** @param plannedEnd last day, inclusive */
    public Person programmeStarted(String date, String programme, String participationId, String plannedEnd) {
        return on(date, new Change.ProgrammeStarted(programme, participationId, Day.parse(plannedEnd)));
    }

    /** @param plannedEnd last day, inclusive */
    public Person programmeExtended(String date, String participationId, String plannedEnd) {
        return on(date, new Change.ProgrammeExtended(participationId, Day.parse(plannedEnd)));
    }

    /** @param date last day, inclusive */
    public Person programmeEnded(String date, String participationId) {
        return programmeEnded(date, participationId, null);
    }

    /** @param date last day, inclusive */
    public Person programmeEnded(String date, String participationId, @Nullable ProgrammeOutcome outcome) {
        return on(date, new Change.ProgrammeEnded(participationId, outcome));
    }

    public Person decided(String date, String decision, DecisionKind kind) {
        return on(date, new Change.DecisionMade(decision, kind));
    }

    public Person offered(String date) {
        return on(date, new Change.InterventionOffered("COURSE"));
    }

    public Person activityStarted(String date, String activityId, String programme) {
        return on(date, new Change.ActivityStarted(activityId, "PRACTICE", programme, null, null));
    }

    /** @param date last day, inclusive */
    public Person activityEnded(String date, String activityId) {
        return on(date, new Change.ActivityEnded(activityId));
    }

    /** @param studiesId null: none was given */
    public Person studiesStarted(String date, @Nullable String studiesId) {
        return on(date, new Change.StudiesStarted("ADULT_EDUCATION", studiesId));
    }

    /** @param date last day, inclusive */
    public Person studiesEnded(String date, String studiesId) {
        return on(date, new Change.StudiesEnded(studiesId));
    }

    /** @param eventId of this person, such as {@code a-1} */
    public Person voided(String date, String eventId) {
        return on(date, new Change.Voided(eventId));
    }

    /** In the order in which they were told. */
    public List<StatusChange> events() {
        return List.copyOf(events);
    }

    public History history() {
        return new History(events);
    }

    /** With the categories of {@link FewCategories}. */
    public Timeline timeline() {
        return Timeline.of(history(), FewCategories.TABLE);
    }
}
