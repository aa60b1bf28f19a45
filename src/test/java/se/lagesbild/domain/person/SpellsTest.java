package se.lagesbild.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Days.days;
import static se.lagesbild.testing.Days.from;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.testing.Person;

/** The days of participations, activities and studies. */
class SpellsTest {

    private final Person person = Person.of("a");

    @Test
    void shouldCoverItsFirstAndLastDay() {
        person.programmeStarted("2021-03-01", "STOM", "p").programmeEnded("2021-03-31", "p");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-03-31"));
    }

    @Test
    void shouldCoverTheOneDayOnWhichItStartsAndEnds() {
        person.programmeStarted("2021-03-01", "STOM", "p").programmeEnded("2021-03-01", "p");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-03-01"));
    }

    @Test
    void shouldBeOpenWithoutAnyEnd() {
        person.programmeStarted("2021-03-01", "STOM", "p");

        assertThat(participating()).isEqualTo(from("2021-03-01"));
    }

    @Test
    void shouldEndAsPlannedWithoutAnExplicitEnd() {
        person.programmeStarted("2021-03-01", "STOM", "p", "2021-05-31");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-05-31"));
    }

    @Test
    void shouldEndAsTheLatestExtensionPlans() {
        person.programmeStarted("2021-03-01", "STOM", "p", "2021-05-31")
                .programmeExtended("2021-05-20", "p", "2021-08-31")
                .programmeExtended("2021-05-10", "p", "2021-12-31");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-08-31"));
    }

    @Test
    void shouldEndExplicitlyWhateverIsPlanned() {
        person.programmeStarted("2021-03-01", "STOM", "p", "2021-05-31")
                .programmeExtended("2021-07-01", "p", "2021-12-31")
                .programmeEnded("2021-06-15", "p");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-06-15"));
    }

    @Test
    void shouldEndAtTheLatestExplicitEnd() {
        person.programmeStarted("2021-03-01", "STOM", "p")
                .programmeEnded("2021-04-15", "p")
                .programmeEnded("2021-04-10", "p");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-04-15"));
    }

    @Test
    void shouldStartAtTheFirstStart() {
        person.programmeStarted("2021-03-10", "KROM", "p").programmeStarted("2021-03-01", "STOM", "p");

        assertThat(participating()).isEqualTo(from("2021-03-01"));
        assertThat(person.timeline()
                        .participations()
                        .days(start -> start.programme().equals("KROM")))
                .isEqualTo(DaySet.EMPTY);
    }

    @Test
    void shouldCoverNoDayWhenItEndsBeforeItStarts() {
        person.programmeStarted("2021-03-10", "STOM", "p").programmeEnded("2021-03-09", "p");

        assertThat(participating()).isEqualTo(DaySet.EMPTY);
        assertThat(person.timeline().anomalies()).isEqualTo(Map.of("a-2", Anomaly.END_BEFORE_START));
    }

    @Test
    void shouldCoverNoDayWhenItIsPlannedToEndBeforeItStarts() {
        person.programmeStarted("2021-03-10", "STOM", "p", "2021-03-09");

        assertThat(participating()).isEqualTo(DaySet.EMPTY);
    }

    @Test
    void shouldGoOnAfterADeregistration() {
        person.enrolled("2021-02-01", "11")
                .programmeStarted("2021-03-01", "STOM", "p")
                .deregistered("2021-03-10", DeregistrationReason.WORK);

        assertThat(participating()).isEqualTo(from("2021-03-01"));
    }

    @Test
    void shouldBeOneSetOfDaysWhereSeveralMeetOrOverlap() {
        person.programmeStarted("2021-03-01", "STOM", "p", "2021-03-31")
                .programmeStarted("2021-04-01", "STOM", "q", "2021-04-30")
                .programmeStarted("2021-04-15", "STOM", "r", "2021-05-31");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-05-31"));
    }

    @Test
    void shouldTreatActivitiesLikeParticipations() {
        person.activityStarted("2021-03-01", "x", "JOB").activityEnded("2021-03-31", "x");

        assertThat(person.timeline().activities().days(any -> true)).isEqualTo(days("2021-03-01", "2021-03-31"));
    }

    @Test
    void shouldKeepStudiesWithoutIdOpen() {
        person.studiesStarted("2021-03-01", null)
                .studiesStarted("2021-02-01", "s")
                .studiesEnded("2021-02-15", "s");

        assertThat(person.timeline().inStudies())
                .isEqualTo(days("2021-02-01", "2021-02-15").or(from("2021-03-01")));
    }

    @Test
    void shouldNoteEndsAndExtensionsOfWhatIsNotKnown() {
        person.programmeEnded("2021-03-01", "p")
                .programmeExtended("2021-03-02", "p", "2021-12-31")
                .activityEnded("2021-03-03", "x")
                .studiesEnded("2021-03-04", "s");

        assertThat(person.timeline().anomalies())
                .isEqualTo(Map.of(
                        "a-1", Anomaly.END_OF_UNKNOWN_PARTICIPATION,
                        "a-2", Anomaly.EXTENSION_OF_UNKNOWN_PARTICIPATION,
                        "a-3", Anomaly.END_OF_UNKNOWN_ACTIVITY,
                        "a-4", Anomaly.END_OF_UNKNOWN_STUDIES));
    }

    @Test
    void shouldGiveAnEndItsEffectOnceTheStartIsKnown() {
        person.programmeEnded("2021-03-31", "p").programmeStarted("2021-03-01", "STOM", "p");

        assertThat(participating()).isEqualTo(days("2021-03-01", "2021-03-31"));
        assertThat(person.timeline().anomalies()).isEmpty();
    }

    private DaySet participating() {
        return person.timeline().participations().days(any -> true);
    }
}
