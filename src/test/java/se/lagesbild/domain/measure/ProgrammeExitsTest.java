package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class ProgrammeExitsTest {

    private final Person person = Person.of("a").programmeStarted("2021-01-11", "MUN_TRAINING", "p", "2021-02-28");

    @Test
    void shouldCountFromTheLastDayToTheEndOfTheMonth() {
        person.programmeEnded("2021-03-10", "p", ProgrammeOutcome.WORK);

        assertThat(toWorkOrStudies().on("2021-03-09")).isEqualTo("0");
        assertThat(toWorkOrStudies().on("2021-03-10")).isEqualTo("1");
        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("1");
        assertThat(toWorkOrStudies().on("2021-04-01")).isEqualTo("0");
    }

    @Test
    void shouldTellOutcomesApartAndTakeNoneForOther() {
        person.programmeEnded("2021-03-31", "p", ProgrammeOutcome.STUDIES)
                .programmeStarted("2021-01-11", "MUN_TRAINING", "q")
                .programmeEnded("2021-03-31", "q", ProgrammeOutcome.OTHER)
                .programmeStarted("2021-01-11", "MUN_OSA", "r")
                .programmeEnded("2021-03-31", "r");

        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("1");
        assertThat(toNeither().in("2021-03")).isEqualTo("2");
    }

    @Test
    void shouldNotTakeAPlannedEndForAnExit() {
        person.programmeExtended("2021-02-28", "p", "2021-03-31");

        assertThat(toNeither().in("2021-02")).isEqualTo("0");
        assertThat(toNeither().in("2021-03")).isEqualTo("0");
    }

    @Test
    void shouldNotCountOtherProgrammesOrUnknownParticipations() {
        Person other = Person.of("b")
                .programmeStarted("2021-01-11", "STOM", "p")
                .programmeEnded("2021-03-10", "p")
                .programmeEnded("2021-03-10", "unknown");

        assertThat(Measured.by(exits(ProgrammeOutcome.OTHER), other).in("2021-03"))
                .isEqualTo("0");
    }

    @Test
    void shouldHoldToTheLatestEnd() {
        person.programmeEnded("2021-03-10", "p", ProgrammeOutcome.WORK)
                .programmeEnded("2021-04-20", "p", ProgrammeOutcome.OTHER);

        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("0");
        assertThat(toNeither().in("2021-03")).isEqualTo("0");
        assertThat(toNeither().in("2021-04")).isEqualTo("1");
    }

    @Test
    void shouldHoldToTheEndRegisteredLastOfOneDay() {
        person.programmeEnded("2021-03-10", "p", ProgrammeOutcome.OTHER)
                .programmeEnded("2021-03-10", "p", ProgrammeOutcome.WORK);

        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("1");
        assertThat(toNeither().in("2021-03")).isEqualTo("0");
    }

    @Test
    void shouldCountAnExitOnTheFirstDayButNoneBeforeIt() {
        person.programmeEnded("2021-01-11", "p")
                .programmeStarted("2021-01-11", "MUN_TRAINING", "q")
                .programmeEnded("2021-01-10", "q");

        assertThat(toNeither().in("2021-01")).isEqualTo("1");
    }

    @Test
    void shouldFollowAmendmentsAndVoids() {
        person.programmeEnded("2021-03-10", "p", ProgrammeOutcome.OTHER)
                .amended("a-2", "2021-03-10", new Change.ProgrammeEnded("p", ProgrammeOutcome.WORK));
        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("1");
        assertThat(toNeither().in("2021-03")).isEqualTo("0");

        person.voided("2021-05-01", "a-2");
        assertThat(toWorkOrStudies().in("2021-03")).isEqualTo("0");
    }

    @Test
    void shouldBreakDownByTheLastDay() {
        person.profileChanged("2021-01-01", Facts.livingIn("0580"))
                .profileChanged("2021-03-10", Facts.livingIn("0581"))
                .programmeEnded("2021-03-10", "p");

        assertThat(toNeither().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0581", "1"));
    }

    private Measured toWorkOrStudies() {
        return Measured.by(exits(ProgrammeOutcome.WORK, ProgrammeOutcome.STUDIES), person);
    }

    private Measured toNeither() {
        return Measured.by(exits(ProgrammeOutcome.OTHER), person);
    }

    private static ProgrammeExits exits(ProgrammeOutcome... outcomes) {
        return new ProgrammeExits(code -> code.startsWith("MUN_"), Set.of(outcomes));
    }
}
