package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class OccurrencesTest {

    private static final Occurrences NEW_DECISIONS =
            new Occurrences(new Change.DecisionMade("STOM", DecisionKind.NEW)::equals);

    private final Person person = Person.of("a").decided("2021-03-10", "STOM", DecisionKind.NEW);

    @Test
    void shouldCountFromItsDayToTheEndOfTheMonth() {
        assertThat(decisions().on("2021-03-09")).isEqualTo("0");
        assertThat(decisions().on("2021-03-10")).isEqualTo("1");
        assertThat(decisions().in("2021-03")).isEqualTo("1");
        assertThat(decisions().on("2021-04-01")).isEqualTo("0");
    }

    @Test
    void shouldCountEachAlsoOfOnePersonAndOfOneDay() {
        person.decided("2021-03-10", "STOM", DecisionKind.NEW).decided("2021-03-31", "STOM", DecisionKind.NEW);

        assertThat(decisions().in("2021-03")).isEqualTo("3");
    }

    @Test
    void shouldCountNothingElse() {
        person.decided("2021-03-11", "STOM", DecisionKind.EXTENSION)
                .decided("2021-03-12", "KROM", DecisionKind.NEW)
                .offered("2021-03-13");

        assertThat(decisions().in("2021-03")).isEqualTo("1");
    }

    @Test
    void shouldNotCountWhatIsVoided() {
        person.voided("2021-05-01", "a-1");

        assertThat(decisions().in("2021-03")).isEqualTo("0");
    }

    @Test
    void shouldBreakEachDownByItsOwnDay() {
        person.profileChanged("2021-03-01", Facts.livingIn("0580"))
                .profileChanged("2021-03-20", Facts.livingIn("0581"))
                .decided("2021-03-20", "STOM", DecisionKind.NEW);

        assertThat(decisions().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "1", "0581", "1"));
    }

    private Measured decisions() {
        return Measured.by(NEW_DECISIONS, person);
    }
}
