package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

class PopulationTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);

    @Test
    void shouldGiveTheSameEventsForTheSameSeed() {
        assertThat(events(500, 42, 60)).isEqualTo(events(500, 42, 60));
    }

    @Test
    void shouldGiveOtherEventsForAnotherSeed() {
        List<StatusChange> events = events(500, 42, 60);
        List<StatusChange> others = events(500, 43, 60);

        assertThat(others).isNotEqualTo(events);
        assertThat(ids(others)).doesNotContainAnyElementsOf(ids(events));
    }

    @Test
    void shouldGiveTheSameEventsOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(checksum(events(500, 42, 60)))
                    .as("a change of behaviour changes this number; nothing else may")
                    .isEqualTo(3970384028L);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void shouldRegisterInOrderOnTheDayInOfficeHours() {
        Population population = Population.of(3_000, 1, NEW_YEAR);
        long[] last = {Long.MIN_VALUE};
        population.opening(event -> {
            assertThat(event.registeredAt()).isGreaterThanOrEqualTo(last[0]);
            assertThat(registrationDay(event)).isBefore(NEW_YEAR);
            last[0] = event.registeredAt();
        });
        for (int i = 0; i < 120; i++) {
            LocalDate today = population.currentDay().plusDays(1);
            population.day(event -> {
                assertThat(event.registeredAt()).isGreaterThanOrEqualTo(last[0]);
                assertThat(registrationDay(event)).isEqualTo(today);
                assertThat(registrationTime(event)).isBetween(LocalTime.of(8, 0), LocalTime.of(16, 30));
                last[0] = event.registeredAt();
            });
            assertThat(population.currentDay()).isEqualTo(today);
        }
    }

    @Test
    void shouldBeAcceptedByTheRules() {
        AcceptanceRules rules = new AcceptanceRules(EventContract.categories());

        assertThat(events(5_000, 1, 365))
                .allSatisfy(event -> assertThat(rules.refusalOf(event)).isNull());
    }

    @Test
    void shouldBeginWithEnrolmentsOfTheTwoYearsBefore() {
        Population population = Population.of(2_000, 1, NEW_YEAR);
        List<StatusChange> opening = new ArrayList<>();
        population.opening(opening::add);

        assertThat(ids(opening)).hasSizeBetween(1_700, 2_300);
        assertThat(opening)
                .filteredOn(event -> event.change() instanceof Change.Enrolled)
                .allSatisfy(event -> assertThat(Day.date(event.day())).isBetween(LocalDate.of(2018, 12, 1), NEW_YEAR));
    }

    @Test
    void shouldMakeFaultsAsOftenAsAsked() {
        List<StatusChange> events = events(10_000, 1, 120);
        Map<String, Set<StatusChange>> versions = new HashMap<>();
        for (StatusChange event : events) {
            versions.computeIfAbsent(event.personId() + event.eventId(), any -> new HashSet<>())
                    .add(event);
        }
        long amendments =
                versions.values().stream().mapToInt(all -> all.size() - 1).sum();
        long duplicates = events.size() - versions.size() - amendments;

        assertThat(share(amendments, events)).isCloseTo(0.005, within(0.001));
        assertThat(share(duplicates, events)).isCloseTo(0.003, within(0.001));
        assertThat(share(count(events, event -> event.change() instanceof Change.Voided), events))
                .isCloseTo(0.003, within(0.001));
        assertThat(share(count(events, event -> lateness(event) > 4), events)).isBetween(0.02, 0.10);
        assertThat(share(count(events, event -> lateness(event) < 0), events)).isBetween(0.01, 0.15);
        assertThat(share(count(events, event -> lateness(event) == 0), events)).isGreaterThan(0.6);
    }

    @Test
    void shouldMakeNoFaultsIfAsked() {
        Population population = new Population(2_000, 1, NEW_YEAR, Faults.none());
        Set<String> seen = new HashSet<>();

        population.opening(event -> {
            assertThat(seen.add(event.personId() + event.eventId())).isTrue();
            assertThat(event.change()).isNotInstanceOf(Change.Voided.class);
            assertThat(lateness(event)).isLessThan(7);
        });
        assertThat(seen).isNotEmpty();
    }

    @Test
    void shouldRegisterLittleAtWeekends() {
        List<StatusChange> events = events(5_000, 1, 120);

        long atWeekends =
                count(events, event -> registrationDay(event).getDayOfWeek().getValue() > 5);

        assertThat(share(atWeekends, events)).isBetween(0.005, 0.08);
    }

    @Test
    void shouldRefuseToBeUsedInAnotherOrder() {
        Population population = Population.of(10, 1, NEW_YEAR);

        assertThat(population.people()).isEqualTo(10);
        assertThat(population.currentDay()).isEqualTo("2020-12-31");
        assertThatIllegalStateException().isThrownBy(() -> population.day(event -> {}));
        population.opening(event -> {});
        assertThatIllegalStateException().isThrownBy(() -> population.opening(event -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> Population.of(0, 1, NEW_YEAR));
    }

    private static List<StatusChange> events(int people, long seed, int days) {
        Population population = Population.of(people, seed, NEW_YEAR);
        List<StatusChange> events = new ArrayList<>();
        population.opening(events::add);
        for (int i = 0; i < days; i++) {
            population.day(events::add);
        }
        return events;
    }

    private static long checksum(List<StatusChange> events) {
        CRC32 checksum = new CRC32();
        events.forEach(event -> checksum.update(event.toString().getBytes(StandardCharsets.UTF_8)));
        return checksum.getValue();
    }

    private static Set<String> ids(List<StatusChange> events) {
        return events.stream().map(StatusChange::personId).collect(Collectors.toSet());
    }

    private static long count(List<StatusChange> events, Predicate<StatusChange> such) {
        return events.stream().filter(such).count();
    }

    private static double share(long count, List<StatusChange> events) {
        return (double) count / events.size();
    }

    private static int lateness(StatusChange event) {
        return Day.of(registrationDay(event)) - event.day();
    }

    private static LocalDate registrationDay(StatusChange event) {
        return Day.date(Day.of(Instant.ofEpochMilli(event.registeredAt())));
    }

    private static LocalTime registrationTime(StatusChange event) {
        return Instant.ofEpochMilli(event.registeredAt()).atZone(Day.ZONE).toLocalTime();
    }
}
