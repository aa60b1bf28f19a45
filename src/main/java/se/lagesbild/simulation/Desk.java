package se.lagesbild.simulation;

import java.time.Duration;
import java.util.function.Consumer;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** Where what people do is registered: in office hours, mostly at once, sometimes late, wrongly or twice. */
final class Desk {

    /** Days after which also the late are registered, and errors found. */
    private static final int LATEST = 28;

    private static final int LAST_CORRECTION = 45;

    /** Reports by web form come in at weekends too. */
    private static final double ON_CLOSED_DAY = 0.08;

    /** What one person has to say is soon said: no sitting outlasts it. */
    private static final Duration LONGEST_SITTING = Duration.ofMinutes(20);

    private static final int OFFICE_MILLIS = Math.toIntExact(Duration.between(OfficeHours.OPENING, OfficeHours.CLOSING)
            .minus(LONGEST_SITTING)
            .toMillis());

    private final Faults faults;
    private final Outbox outbox = new Outbox();
    private int today;
    private boolean seated;
    private int day;
    private long time;

    Desk(Faults faults) {
        this.faults = faults;
    }

    /** Somebody comes, on this day. What follows is about them, until the next one comes. */
    void receive(int onDay) {
        today = onDay;
        seated = false;
    }

    /** Registers a change about the person who came. */
    void record(Person person, int effectiveDay, Change change) {
        if (!seated) {
            sit(person.dice, change);
        }
        time += person.dice.between(4_000, 40_000);
        StatusChange event = new StatusChange(person.nextEventId(), person.id(), effectiveDay, time, change);
        outbox.put(day, event);
        double fault = person.dice.share();
        if (fault < faults.sentTwice()) {
            outbox.put(day, event);
        } else if (fault < faults.sentTwice() + faults.amended()) {
            amend(person, event);
        } else if (fault < faults.sentTwice() + faults.amended() + faults.voided()) {
            replace(person, event);
        }
    }

    /** Hands out the day's events in the order of registration. */
    void close(int ofDay, Consumer<? super StatusChange> sink) {
        outbox.empty(ofDay, sink);
    }

    private void sit(Dice dice, Change first) {
        seated = true;
        day = today;
        if (!isDoneHere(first)) {
            if (dice.chance(faults.late())) {
                day += 1 + Math.min(LATEST, dice.waiting(faults.lateness()));
            }
            if (!dice.chance(ON_CLOSED_DAY)) {
                day = OfficeHours.workingDayFrom(day);
            }
        }
        time = timeOn(day, dice);
    }

    /** Enrolling, deciding and documenting an offer are acts of registration themselves and cannot be late. */
    private static boolean isDoneHere(Change change) {
        return change instanceof Change.Enrolled
                || change instanceof Change.DecisionMade
                || change instanceof Change.InterventionOffered;
    }

    private static long timeOn(int someDay, Dice dice) {
        return OfficeHours.opensAt(someDay) + dice.between(0, OFFICE_MILLIS);
    }

    /** It turns out to have been a few days earlier. */
    private void amend(Person person, StatusChange event) {
        int later = laterDay(person.dice);
        int effectiveDay = event.day() - person.dice.between(1, 3);
        long amendedAt = timeOn(later, person.dice);
        outbox.put(later, new StatusChange(event.eventId(), event.personId(), effectiveDay, amendedAt, event.change()));
    }

    /** It is annulled and registered once more. */
    private void replace(Person person, StatusChange event) {
        int later = laterDay(person.dice);
        long voidedAt = timeOn(later, person.dice);
        Change voided = new Change.Voided(event.eventId());
        outbox.put(later, new StatusChange(person.nextEventId(), event.personId(), later, voidedAt, voided));
        long again = voidedAt + LONGEST_SITTING.toMillis() / 2;
        outbox.put(later, new StatusChange(person.nextEventId(), event.personId(), event.day(), again, event.change()));
    }

    private int laterDay(Dice dice) {
        return OfficeHours.workingDayFrom(day + dice.between(1, LAST_CORRECTION));
    }
}
