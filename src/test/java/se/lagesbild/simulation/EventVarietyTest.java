package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;

/** Three months of 5 000 people, without the opening, show everything that the event contract has. */
class EventVarietyTest {

    private static final List<StatusChange> OPENING = new ArrayList<>();
    private static final List<StatusChange> EVENTS = new ArrayList<>();

    @BeforeAll
    static void simulate() {
        Population population = Population.of(5_000, 1, LocalDate.of(2021, 1, 1));
        population.opening(OPENING::add);
        while (population.currentDay().isBefore(LocalDate.of(2021, 3, 31))) {
            population.day(EVENTS::add);
        }
    }

    @Test
    void shouldTellOfEverythingThatCanHappen() {
        Set<Class<?>> types =
                EVENTS.stream().map(event -> event.change().getClass()).collect(Collectors.toSet());

        assertThat(types).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Test
    void shouldAmendAndSendTwice() {
        Set<String> ids = new HashSet<>();
        Set<StatusChange> seen = new HashSet<>();
        long sameId = EVENTS.stream()
                .filter(event -> !ids.add(event.personId() + " " + event.eventId()))
                .count();
        long same = EVENTS.stream().filter(event -> !seen.add(event)).count();

        assertThat(same).isPositive();
        assertThat(sameId).isGreaterThan(same);
    }

    @Test
    void shouldLeaveTheRegisterForEveryReason() {
        assertThat(all(Change.Deregistered.class).map(Change.Deregistered::reason))
                .contains(DeregistrationReason.values());
    }

    @Test
    void shouldStartEveryProgramme() {
        assertThat(all(Change.ProgrammeStarted.class).map(Change.ProgrammeStarted::programme))
                .contains("STOM", "KROM", "AUB", "ETP", "JOB", "UGA")
                .contains("MUN_OSA", "MUN_WORK_TRAINING", "MUN_WORK_PRACTICE", "MUN_EMPLOYMENT");
    }

    @Test
    void shouldEndMunicipalProgrammesWithEveryOutcome() {
        Set<String> municipal = new HashSet<>();
        Stream.concat(OPENING.stream(), EVENTS.stream()).forEach(event -> {
            if (event.change() instanceof Change.ProgrammeStarted start
                    && start.programme().startsWith("MUN_")) {
                municipal.add(event.personId() + " " + start.participationId());
            }
        });
        List<ProgrammeOutcome> outcomes = new ArrayList<>();
        EVENTS.forEach(event -> {
            if (event.change() instanceof Change.ProgrammeEnded end
                    && municipal.contains(event.personId() + " " + end.participationId())) {
                outcomes.add(end.outcome());
            }
        });

        assertThat(outcomes).contains(ProgrammeOutcome.WORK, ProgrammeOutcome.STUDIES, ProgrammeOutcome.OTHER, null);
    }

    @Test
    void shouldDecideInEveryWay() {
        for (String decision : List.of("STOM", "KROM")) {
            assertThat(all(Change.DecisionMade.class)
                            .filter(made -> made.decision().equals(decision))
                            .map(Change.DecisionMade::kind))
                    .as(decision)
                    .contains(DecisionKind.values());
        }
    }

    @Test
    void shouldReferToStudiesInBothWays() {
        assertThat(all(Change.ActivityPlanned.class).map(Change.ActivityPlanned::activity))
                .contains("REFERRAL_TO_REGULAR_EDUCATION", "APPLY_TO_HIGHER_EDUCATION");
    }

    @Test
    void shouldBeActiveInEveryFrameworkProgrammeAtEmployersAndProviders() {
        for (String programme : List.of("JOB", "UGA", "ETP")) {
            List<Change.ActivityStarted> activities = all(Change.ActivityStarted.class)
                    .filter(start -> start.programme().equals(programme))
                    .toList();
            assertThat(activities).as(programme).anyMatch(start -> Boolean.TRUE.equals(start.workplace()));
            assertThat(activities).as(programme).anyMatch(start -> Boolean.TRUE.equals(start.externalProvider()));
        }
    }

    /** Few have none: the source sends it mostly. */
    @Test
    void shouldStudyWithAnIdMostly() {
        assertThat(all(Change.StudiesStarted.class).map(Change.StudiesStarted::studiesId))
                .anyMatch(Objects::nonNull);
        assertThat(OPENING)
                .anyMatch(event -> event.change() instanceof Change.StudiesStarted start && start.studiesId() == null);
    }

    @Test
    void shouldEnterEveryWageSupport() {
        assertThat(all(Change.CategoryChanged.class).map(Change.CategoryChanged::category))
                .contains("38", "39", "42", "43");
    }

    private static <T extends Change> Stream<T> all(Class<T> type) {
        return EVENTS.stream()
                .map(StatusChange::change)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
