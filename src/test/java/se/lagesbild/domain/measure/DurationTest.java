package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Facts.born;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

/** Sums of days over counts of transitions. */
class DurationTest {

    private static final Duration TO_TRANSITION = new Duration(
            Property.youth(), Set.of(Transition.WORK, Transition.STUDIES), code -> !code.startsWith("MUN_"));

    private final Person person = Person.of("a").enrolled("2021-01-01", "11", born("2000-06-15"));

    @Test
    void shouldCountDaysFromTheDayOfTheTransitionToTheEndOfItsMonth() {
        person.categoryChanged("2021-03-10", "41");

        assertThat(days().on("2021-03-09")).isEqualTo("0/0");
        assertThat(days().on("2021-03-10")).isEqualTo("68/1");
        assertThat(days().in("2021-03")).isEqualTo("68/1");
        assertThat(days().on("2021-04-01")).isEqualTo("0/0");
    }

    @Test
    void shouldHaveNoFigureBeforeThereIsATransition() {
        assertThat(days().on("2031-01-01")).isEqualTo("0/0");
    }

    @Test
    void shouldCountTheFirstTransitionAlone() {
        person.programmeStarted("2021-02-01", "STOM", "p")
                .studiesStarted("2021-02-10", null)
                .categoryChanged("2021-03-10", "41");

        assertThat(days().in("2021-02")).isEqualTo("31/1");
        assertThat(days().in("2021-03")).isEqualTo("0/0");
    }

    @Test
    void shouldNotTakeAMunicipalProgrammeForATransition() {
        person.programmeStarted("2021-02-01", "MUN_OSA", "p").programmeStarted("2021-03-01", "AUB", "q");

        assertThat(days().in("2021-02")).isEqualTo("0/0");
        assertThat(days().in("2021-03")).isEqualTo("59/1");
    }

    @Test
    void shouldNotTakeForAStartWhatEndedBeforeItOrContinuesFromEarlier() {
        person.programmeStarted("2020-12-01", "STOM", "p", "2021-06-30")
                .programmeStarted("2021-02-01", "KROM", "q", "2021-01-31")
                .categoryChanged("2021-03-10", "32");

        assertThat(days().in("2021-02")).isEqualTo("0/0");
        assertThat(days().in("2021-03")).isEqualTo("68/1");
    }

    @Test
    void shouldCountNoDaysForATransitionOnTheDayOfEnrolment() {
        person.programmeStarted("2021-01-01", "STOM", "p");

        assertThat(days().on("2021-01-01")).isEqualTo("0/1");
        assertThat(days().in("2021-01")).isEqualTo("0/1");
        assertThat(days().on("2021-02-01")).isEqualTo("0/0");
    }

    @Test
    void shouldCountNoDaysForWhoEnrolsIntoWork() {
        Person working = Person.of("b").enrolled("2021-01-31", "31", born("2000-06-15"));

        assertThat(Measured.by(TO_TRANSITION, working).in("2021-01")).isEqualTo("0/1");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORK", "STUDIES"})
    void shouldCountADeregistrationToAResult(DeregistrationReason reason) {
        person.deregistered("2021-01-31", reason);

        assertThat(days().in("2021-01")).isEqualTo("30/1");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "CONTACT_LOST", "DECEASED"})
    void shouldEndWithoutFigureAtADeregistrationForAnotherReason(DeregistrationReason reason) {
        person.deregistered("2021-01-31", reason).studiesStarted("2021-02-01", null);

        assertThat(days().in("2021-01")).isEqualTo("0/0");
        assertThat(days().in("2021-02")).isEqualTo("0/0");
    }

    @Test
    void shouldCountATransitionOnTheDayOfADeregistration() {
        person.deregistered("2021-01-31", DeregistrationReason.OTHER).studiesStarted("2021-01-31", null);

        assertThat(days().in("2021-01")).isEqualTo("30/1");
    }

    @Test
    void shouldCountNothingAfterTheFirstDayWithoutRegistration() {
        Person fromWork = Person.of("b")
                .enrolled("2020-06-01", "11", born("2000-06-15"))
                .deregistered("2020-12-01", DeregistrationReason.WORK)
                // Never outside work, so not gone to work either.
                .enrolled("2021-01-01", "31")
                .deregistered("2021-01-10", DeregistrationReason.WORK)
                .studiesStarted("2021-01-20", null);
        Measured measured = Measured.by(TO_TRANSITION, fromWork);

        assertThat(measured.in("2020-12")).isEqualTo("183/1");
        assertThat(measured.in("2021-01")).isEqualTo("0/0");
    }

    @Test
    void shouldMeasureEachEnrolmentByItself() {
        person.deregistered("2021-01-11", DeregistrationReason.WORK)
                .enrolled("2021-01-12", "11")
                .categoryChanged("2021-01-31", "41");

        assertThat(days().on("2021-01-11")).isEqualTo("10/1");
        assertThat(days().on("2021-01-31")).isEqualTo("29/2");
    }

    @Test
    void shouldStartAnewAfterAnEnrolmentWithoutFigure() {
        person.deregistered("2021-01-11", DeregistrationReason.OTHER)
                .enrolled("2021-01-21", "11")
                .categoryChanged("2021-01-31", "41");

        assertThat(days().in("2021-01")).isEqualTo("10/1");
    }

    @Test
    void shouldNotTakeAnEnrolmentOfSomebodyRegisteredForANewOne() {
        person.enrolled("2021-01-21", "11")
                .deregistered("2021-01-25", DeregistrationReason.OTHER)
                .enrolled("2021-01-25", "11")
                .categoryChanged("2021-01-31", "41");

        assertThat(days().in("2021-01")).isEqualTo("30/1");
    }

    @Test
    void shouldNotTakeWhatDidNotLastTheDayForATransition() {
        person.categoryChanged("2021-01-20", "41")
                .categoryChanged("2021-01-20", "11")
                .categoryChanged("2021-01-31", "41");

        assertThat(days().on("2021-01-20")).isEqualTo("0/0");
        assertThat(days().in("2021-01")).isEqualTo("30/1");
    }

    @Test
    void shouldMeasureWhoIsYouthOnTheDayOfEnrolment() {
        Person on25thBirthday =
                Person.of("b").enrolled("2021-01-01", "11", born("1996-01-01")).categoryChanged("2021-01-31", "41");
        Person dayBefore =
                Person.of("c").enrolled("2021-01-01", "11", born("1996-01-02")).categoryChanged("2021-01-31", "41");
        Person unknown = Person.of("d").enrolled("2021-01-01", "11").categoryChanged("2021-01-31", "41");

        assertThat(Measured.by(TO_TRANSITION, on25thBirthday, unknown).in("2021-01"))
                .isEqualTo("0/0");
        assertThat(Measured.by(TO_TRANSITION, dayBefore).in("2021-01")).isEqualTo("30/1");
    }

    @Test
    void shouldFollowAmendmentsAndVoids() {
        person.categoryChanged("2021-01-31", "41").amended("a-2", "2021-02-01", new Change.CategoryChanged("41"));
        assertThat(days().in("2021-01")).isEqualTo("0/0");
        assertThat(days().in("2021-02")).isEqualTo("31/1");

        person.voided("2021-05-01", "a-2");
        assertThat(days().in("2021-02")).isEqualTo("0/0");
    }

    @Test
    void shouldBreakDownByTheDayOfEnrolment() {
        person.profileChanged("2021-01-01", Facts.livingIn("0580"))
                .profileChanged("2021-01-02", Facts.livingIn("0581"))
                .categoryChanged("2021-01-31", "41");

        assertThat(days().byMunicipalityOn("2021-01-31")).isEqualTo(Map.of("0580", "30/1"));
    }

    private Measured days() {
        return Measured.by(TO_TRANSITION, person);
    }
}
