package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class StockTest {

    private static final Stock PARTICIPANTS = new Stock(Property.participates("STOM"::equals));

    private final Person person =
            Person.of("a").enrolled("2021-01-01", "11").programmeStarted("2021-03-10", "STOM", "p", "2021-04-20");

    @Test
    void shouldCountOnTheFirstAndTheLastDayAndBetween() {
        assertThat(participants().on("2021-03-09")).isEqualTo("0");
        assertThat(participants().on("2021-03-10")).isEqualTo("1");
        assertThat(participants().in("2021-03")).isEqualTo("1");
        assertThat(participants().on("2021-04-20")).isEqualTo("1");
        assertThat(participants().on("2021-04-21")).isEqualTo("0");
    }

    @Test
    void shouldCountAPersonOnceHoweverOftenParticipating() {
        person.programmeStarted("2021-03-20", "STOM", "q", "2021-04-30");

        assertThat(participants().in("2021-03")).isEqualTo("1");
        assertThat(participants().on("2021-04-30")).isEqualTo("1");
    }

    @Test
    void shouldCountWhoIsNotRegistered() {
        Person neverEnrolled = Person.of("b").programmeStarted("2021-03-10", "STOM", "p");

        assertThat(Measured.by(PARTICIPANTS, person, neverEnrolled).in("2021-03"))
                .isEqualTo("2");
    }

    @Test
    void shouldBreakDownByTheMeasuringDay() {
        person.profileChanged("2021-03-15", Facts.livingIn("0580"));

        assertThat(participants().byMunicipalityOn("2021-03-14")).isEqualTo(Map.of(Breakdown.UNKNOWN, "1"));
        assertThat(participants().byMunicipalityOn("2021-03-15")).isEqualTo(Map.of("0580", "1"));
    }

    private Measured participants() {
        return Measured.by(PARTICIPANTS, person);
    }
}
