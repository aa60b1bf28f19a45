package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Facts.man;
import static se.lagesbild.testing.Facts.woman;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class ShareOfStartersTest {

    private static final ShareOfStarters WOMEN =
            new ShareOfStarters(Set.of("39", "42"), Property.hasGender(Gender.WOMAN));

    private final Person person = Person.of("a");

    @Test
    void shouldCountFromTheDayOfEntryToTheEndOfTheMonth() {
        person.enrolled("2021-01-01", "11", woman()).categoryChanged("2021-03-10", "42");

        assertThat(women().on("2021-03-09")).isEqualTo("0/0");
        assertThat(women().on("2021-03-10")).isEqualTo("1/1");
        assertThat(women().in("2021-03")).isEqualTo("1/1");
        assertThat(women().on("2021-04-01")).isEqualTo("0/0");
    }

    @Test
    void shouldCountEverybodyButOnlyThePartAsResult() {
        Person unknown = Person.of("b").enrolled("2021-03-05", "42");
        Person man = Person.of("c").enrolled("2021-03-05", "42", man());
        person.enrolled("2021-03-05", "42", woman());

        assertThat(Measured.by(WOMEN, person, unknown, man).in("2021-03")).isEqualTo("1/3");
    }

    @Test
    void shouldCountAnEntryOnTheFirstOfTheMonth() {
        person.enrolled("2021-01-01", "11", woman()).categoryChanged("2021-03-01", "42");

        assertThat(women().on("2021-03-01")).isEqualTo("1/1");
    }

    @Test
    void shouldCountAnEntryByEnrolment() {
        person.enrolled("2021-03-10", "42", woman());

        assertThat(women().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldCountAnEntryThatDidNotLast() {
        person.enrolled("2021-01-01", "11", woman())
                .categoryChanged("2021-03-10", "42")
                .deregistered("2021-03-11", DeregistrationReason.OTHER);

        assertThat(women().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldNotCountWhoHadTheSameAtTheOpening() {
        person.enrolled("2021-01-01", "42", woman())
                .categoryChanged("2021-03-10", "11")
                .categoryChanged("2021-03-20", "42");

        assertThat(women().in("2021-03")).isEqualTo("0/0");
    }

    @Test
    void shouldCountWhoEndedBeforeTheOpeningAndBeginsAgain() {
        person.enrolled("2021-01-01", "42", woman())
                .categoryChanged("2021-02-28", "11")
                .categoryChanged("2021-03-20", "42");

        assertThat(women().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldCountAMoveFromOneToAnother() {
        person.enrolled("2021-01-01", "39", woman()).categoryChanged("2021-03-10", "42");

        assertThat(women().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldCountAPersonOnceAMonth() {
        person.enrolled("2021-01-01", "11", woman())
                .categoryChanged("2021-03-10", "42")
                .categoryChanged("2021-03-15", "39")
                .categoryChanged("2021-03-20", "42")
                .categoryChanged("2021-04-10", "39");

        assertThat(women().in("2021-03")).isEqualTo("1/1");
        assertThat(women().in("2021-04")).isEqualTo("1/1");
    }

    @Test
    void shouldReadPartAndBreakdownOnTheDayOfTheFirstEntry() {
        person.enrolled("2021-01-01", "11", man().andLivingIn("0180"))
                .profileChanged("2021-03-10", Facts.livingIn("0580"))
                .categoryChanged("2021-03-10", "42")
                .profileChanged("2021-03-11", woman().andLivingIn("0581"))
                .categoryChanged("2021-03-15", "39");

        assertThat(women().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "0/1"));
    }

    private Measured women() {
        return Measured.by(WOMEN, person);
    }
}
