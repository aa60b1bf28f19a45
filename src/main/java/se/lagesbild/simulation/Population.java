package se.lagesbild.simulation;

import java.time.LocalDate;
import java.util.function.Consumer;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;

/**
 * A seeded population of jobseekers, day by day. The same people, seed, first day and faults give the same events in the
 * same order, everywhere. Mutable, for one thread; memory is proportional to the people, not to the events.
 *
 * <pre>{@code
 * Population population = Population.of(20_000, 42, LocalDate.of(2021, 1, 1));
 * population.opening(sink); // those already enrolled, and how they came there
 * while (...) {
 *     population.day(sink); // 2021-01-01, 2021-01-02, ...
 * }
 * }</pre>
 */
public final class Population {

    /** How long before the first day the people's histories begin. */
    public static final int HISTORY_DAYS = 730;

    private final long seed;
    private final Person[] people;
    private final PeopleByDay calendar;
    private final Desk desk;
    private final Life life;
    private final int firstDay;
    private int today;

    /** @param people how many belong to the population at a time; about half of them are registered */
    public static Population of(int people, long seed, LocalDate firstDay) {
        return new Population(people, seed, firstDay, Faults.usual());
    }

    /** @throws IllegalArgumentException if there are no people */
    public Population(int people, long seed, LocalDate firstDay, Faults faults) {
        if (people < 1) {
            throw new IllegalArgumentException("a population needs people");
        }
        this.seed = seed;
        this.firstDay = Day.of(firstDay);
        this.people = new Person[people];
        calendar = new PeopleByDay(people);
        desk = new Desk(faults);
        life = new Life(desk);
        today = this.firstDay - HISTORY_DAYS - 1;
        for (int place = 0; place < people; place++) {
            this.people[place] = new Person(seed, place, Generation.FOUNDING);
            life.expect(this.people[place], today);
            calendar.put(place, today, this.people[place].agenda.nextDay());
        }
    }

    /** How many people belong to the population at a time, registered or not. */
    public int people() {
        return people.length;
    }

    /** The day simulated last: the day before the first one until the first {@link #day}. */
    public LocalDate currentDay() {
        return Day.date(Math.max(today, firstDay - 1));
    }

    /**
     * What was registered before the first day: the histories of all who are registered by then, and of those who left
     * in the last two years, in the order of registration.
     *
     * @throws IllegalStateException if called again or after {@link #day}
     */
    public void opening(Consumer<? super StatusChange> sink) {
        if (today >= firstDay - 1) {
            throw new IllegalStateException("the opening is over");
        }
        while (today < firstDay - 1) {
            pass(sink);
        }
    }

    /**
     * Simulates the next day and hands out what is registered on it, in the order of registration.
     *
     * @throws IllegalStateException before {@link #opening}
     */
    public void day(Consumer<? super StatusChange> sink) {
        if (today < firstDay - 1) {
            throw new IllegalStateException("the opening comes first");
        }
        pass(sink);
    }

    private void pass(Consumer<? super StatusChange> sink) {
        today++;
        calendar.takeAll(today, this::act);
        desk.close(today, sink);
    }

    private void act(int place) {
        if (people[place].agenda.nextDay() <= today) {
            if (people[place].gone) {
                people[place] = successor(people[place]);
            }
            life.act(people[place], today);
        }
        calendar.put(place, today, people[place].agenda.nextDay());
    }

    private Person successor(Person gone) {
        Person successor = new Person(seed, gone.number() + people.length, Generation.FOLLOWING);
        successor.agenda.set(Task.MOVE, today);
        return successor;
    }
}
