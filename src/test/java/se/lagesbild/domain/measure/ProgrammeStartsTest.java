package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class ProgrammeStartsTest {

    private static final ProgrammeStarts PLACEMENTS = new ProgrammeStarts(code -> code.startsWith("MUN_"));

    private final Person person = Person.of("a").programmeStarted("2021-03-10", "MUN_TRAINING", "p");

    @Test
    void shouldCountFromItsDayToTheEndOfTheMonth() {
        assertThat(placements().on("2021-03-09")).isEqualTo("0");
        assertThat(placements().on("2021-03-10")).isEqualTo("1");
        assertThat(placements().in("2021-03")).isEqualTo("1");
        assertThat(placements().on("2021-04-01")).isEqualTo("0");
    }

    @Test
    void shouldCountEachParticipationOfAPersonAlsoOfOneDay() {
        person.programmeStarted("2021-03-10", "MUN_TRAINING", "q")
                .programmeStarted("2021-03-31", "MUN_PRACTICE", "r")
                .programmeStarted("2021-03-31", "STOM", "s");

        assertThat(placements().in("2021-03")).isEqualTo("3");
    }

    @Test
    void shouldCountAParticipationOnceByItsFirstStart() {
        person.programmeStarted("2021-03-05", "MUN_TRAINING", "p").programmeStarted("2021-04-02", "MUN_TRAINING", "p");

        assertThat(placements().on("2021-03-05")).isEqualTo("1");
        assertThat(placements().in("2021-03")).isEqualTo("1");
        assertThat(placements().in("2021-04")).isEqualTo("0");
    }

    @Test
    void shouldCountAParticipationOfOneDay() {
        person.programmeEnded("2021-03-10", "p");

        assertThat(placements().in("2021-03")).isEqualTo("1");
    }

    @Test
    void shouldNotCountWhatEndedBeforeItBegan() {
        person.programmeEnded("2021-03-09", "p").programmeStarted("2021-03-10", "MUN_TRAINING", "q", "2021-03-01");

        assertThat(placements().in("2021-03")).isEqualTo("0");
    }

    @Test
    void shouldCountAgainWhereALaterEndMakesSenseOfIt() {
        person.programmeEnded("2021-03-09", "p").programmeEnded("2021-03-20", "p");

        assertThat(placements().in("2021-03")).isEqualTo("1");
    }

    @Test
    void shouldFollowAmendmentsAndVoids() {
        person.amended("a-1", "2021-04-01", new Change.ProgrammeStarted("MUN_TRAINING", "p", null));
        assertThat(placements().in("2021-03")).isEqualTo("0");
        assertThat(placements().in("2021-04")).isEqualTo("1");

        person.voided("2021-05-01", "a-1");
        assertThat(placements().in("2021-04")).isEqualTo("0");
    }

    @Test
    void shouldBreakEachDownByItsOwnDay() {
        person.profileChanged("2021-03-01", Facts.livingIn("0580"))
                .profileChanged("2021-03-20", Facts.livingIn("0581"))
                .programmeStarted("2021-03-20", "MUN_TRAINING", "q");

        assertThat(placements().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "1", "0581", "1"));
    }

    private Measured placements() {
        return Measured.by(PLACEMENTS, person);
    }
}
