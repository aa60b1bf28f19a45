package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;

/**
 * The levels of a population without faults, counted from its events alone: neither timelines nor kinds of measures have
 * a part in it.
 */
class PlainCountTest {

    private static final int DAY = Day.parse("2021-10-31");

    private static final List<StatusChange> EVENTS = new ArrayList<>();

    /** First and last day of participations, activities and studies, by person and id. */
    private static final Map<String, Interval> INTERVALS = new HashMap<>();

    private static final Map<String, Gender> GENDERS = new HashMap<>();

    private static final class Interval {
        private final String person;
        private final Change start;
        private final int first;
        private int last = Integer.MAX_VALUE;

        Interval(String person, Change start, int first) {
            this.person = person;
            this.start = start;
            this.first = first;
        }

        boolean covers(int day) {
            return first <= day && day <= last;
        }
    }

    @BeforeAll
    static void simulate() {
        Population population = new Population(20_000, 7, LocalDate.of(2021, 1, 1), Faults.none());
        population.opening(EVENTS::add);
        while (population.currentDay().isBefore(LocalDate.of(2021, 12, 31))) {
            population.day(EVENTS::add);
        }
        // Whatever the order of registration: an explicit end overrides a planned one.
        EVENTS.sort(Comparator.comparingInt(PlainCountTest::rank)
                .thenComparingInt(StatusChange::day)
                .thenComparingLong(StatusChange::registeredAt));
        EVENTS.forEach(PlainCountTest::read);
    }

    private static int rank(StatusChange event) {
        Change change = event.change();
        if (change instanceof Change.ProgrammeEnded
                || change instanceof Change.ActivityEnded
                || change instanceof Change.StudiesEnded) {
            return 2;
        }
        return change instanceof Change.ProgrammeExtended ? 1 : 0;
    }

    private static void read(StatusChange event) {
        Change change = event.change();
        if (change instanceof Change.Enrolled enrolled) {
            GENDERS.put(event.personId(), enrolled.profile().gender());
        } else if (change instanceof Change.ProgrammeStarted start) {
            start(event, "programme " + start.participationId());
            if (start.plannedEnd() != null) {
                end(event, "programme " + start.participationId(), start.plannedEnd());
            }
        } else if (change instanceof Change.ProgrammeExtended extended) {
            end(event, "programme " + extended.participationId(), extended.plannedEnd());
        } else if (change instanceof Change.ProgrammeEnded ended) {
            end(event, "programme " + ended.participationId(), event.day());
        } else if (change instanceof Change.ActivityStarted start) {
            start(event, "activity " + start.activityId());
        } else if (change instanceof Change.ActivityEnded ended) {
            end(event, "activity " + ended.activityId(), event.day());
        } else if (change instanceof Change.StudiesStarted start) {
            start(event, "studies " + (start.studiesId() == null ? event.eventId() : start.studiesId()));
        } else if (change instanceof Change.StudiesEnded ended) {
            end(event, "studies " + ended.studiesId(), event.day());
        }
    }

    private static void start(StatusChange event, String what) {
        INTERVALS.put(event.personId() + " " + what, new Interval(event.personId(), event.change(), event.day()));
    }

    private static void end(StatusChange event, String what, int lastDay) {
        INTERVALS.get(event.personId() + " " + what).last = lastDay;
    }

    @Test
    void shouldFillTheDaysOfTheFrameworkProgrammes() {
        Set<String> job = on(DAY, participation("JOB"));
        Set<String> jobOrYouth = on(DAY, participation("JOB"));
        jobOrYouth.addAll(on(DAY, participation("UGA")));
        Set<String> active = on(DAY, activity("JOB", any -> true));
        active.addAll(on(DAY, activity("UGA", any -> true)));

        assertThat(percent(active, jobOrYouth)).isBetween(82.0, 93.0);
        assertThat(percent(on(DAY, activity("JOB", any -> true)), job)).isBetween(86.0, 94.0);
        assertThat(percent(on(DAY, activity("JOB", it -> Boolean.TRUE.equals(it.workplace()))), job))
                .isBetween(35.0, 46.0);
        assertThat(percent(on(DAY, activity("JOB", it -> Boolean.TRUE.equals(it.externalProvider()))), job))
                .isBetween(12.0, 19.0);
        assertThat(percent(on(DAY, activity("ETP", any -> true)), on(DAY, participation("ETP"))))
                .isBetween(73.0, 87.0);
    }

    @Test
    void shouldStudyAndServeBesideEstablishment() {
        Set<String> establishment = on(DAY, participation("ETP"));
        Set<String> others = new HashSet<>();
        for (String programme : List.of("STOM", "KROM", "AUB", "JOB", "UGA")) {
            others.addAll(on(DAY, participation(programme)));
        }

        assertThat(percent(on(DAY, Change.StudiesStarted.class::isInstance), establishment))
                .isBetween(10.0, 24.0);
        assertThat(percent(others, establishment)).isBetween(28.0, 43.0);
    }

    @Test
    void shouldWorkBesideEstablishment() {
        Map<String, String> category = new HashMap<>();
        EVENTS.stream().filter(event -> event.day() <= DAY).forEach(event -> {
            if (event.change() instanceof Change.Enrolled enrolled) {
                category.put(event.personId(), enrolled.category());
            } else if (event.change() instanceof Change.CategoryChanged changed) {
                category.put(event.personId(), changed.category());
            }
        });
        Set<String> working = new HashSet<>(category.keySet());
        working.removeIf(person ->
                !Set.of("31", "41", "33", "38", "39", "42", "43", "40").contains(category.get(person)));

        assertThat(percent(working, on(DAY, participation("ETP")))).isBetween(10.0, 22.0);
    }

    @Test
    void shouldSupportTheWagesOfAsManyWomenAsMen() {
        long women = 0;
        long all = 0;
        for (StatusChange event : EVENTS) {
            if (event.change() instanceof Change.CategoryChanged changed
                    && Set.of("38", "39", "42", "43").contains(changed.category())) {
                all++;
                women += GENDERS.get(event.personId()) == Gender.WOMAN ? 1 : 0;
            }
        }

        assertThat(100.0 * women / all).isBetween(44.0, 57.0);
    }

    @Test
    void shouldEndMunicipalProgrammesForWorkOrStudiesInTwoOfFive() {
        long good = 0;
        long all = 0;
        for (StatusChange event : EVENTS) {
            if (event.change() instanceof Change.ProgrammeEnded ended
                    && INTERVALS.get(event.personId() + " programme " + ended.participationId()).start
                            instanceof Change.ProgrammeStarted start
                    && start.programme().startsWith("MUN_")) {
                all++;
                good += ended.outcome() == ProgrammeOutcome.WORK || ended.outcome() == ProgrammeOutcome.STUDIES ? 1 : 0;
            }
        }

        assertThat(100.0 * good / all).isBetween(30.0, 46.0);
    }

    @Test
    void shouldGoOnFromEstablishmentToAnotherProgramme() {
        Set<String> left = new HashSet<>();
        INTERVALS.values().stream()
                .filter(it -> participation("ETP").test(it.start) && it.last < DAY)
                .forEach(it -> left.add(it.person));
        Set<String> inAnother = on(DAY, participation("JOB"));
        inAnother.addAll(on(DAY, participation("STOM")));

        assertThat(percent(inAnother, left)).isBetween(5.0, 50.0);
    }

    private static Predicate<Change> participation(String programme) {
        return change -> change instanceof Change.ProgrammeStarted start
                && start.programme().equals(programme);
    }

    private static Predicate<Change> activity(String programme, Predicate<Change.ActivityStarted> such) {
        return change -> change instanceof Change.ActivityStarted start
                && start.programme().equals(programme)
                && such.test(start);
    }

    /** The persons with such an interval on the day. */
    private static Set<String> on(int day, Predicate<Change> such) {
        Set<String> persons = new HashSet<>();
        INTERVALS.values().stream()
                .filter(it -> it.covers(day) && such.test(it.start))
                .forEach(it -> persons.add(it.person));
        return persons;
    }

    private static double percent(Set<String> part, Set<String> of) {
        return 100.0 * of.stream().filter(part::contains).count() / of.size();
    }
}
