package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

/** Ninety days after 10 January comes 10 April, after 30 January 30 April, after 31 January 1 May. */
class OutcomeAfterDaysTest {

    private static final OutcomeAfterDays IN_WORK_AFTER_90 = new OutcomeAfterDays(
            List.of(Property.participates("STOM"::equals), Property.participates("KROM"::equals)),
            90,
            Property.inGroups(Set.of(CategoryGroup.WORK_WITHOUT_SUPPORT)));

    private final Person person = Person.of("a").enrolled("2020-01-01", "11");

    @Test
    void shouldCountFromDayNinetyToTheEndOfItsMonth() {
        tookPart("2021-01-10");

        assertThat(outcome().on("2021-04-09")).isEqualTo("0/0");
        assertThat(outcome().on("2021-04-10")).isEqualTo("0/1");
        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
        assertThat(outcome().on("2021-05-01")).isEqualTo("0/0");
    }

    @Test
    void shouldBelongToTheMonthOfDayNinety() {
        tookPart("2021-01-30");
        assertThat(outcome().in("2021-04")).isEqualTo("0/1");

        Measured dayLater =
                Measured.by(IN_WORK_AFTER_90, Person.of("b").programmeStarted("2020-12-01", "STOM", "p", "2021-01-31"));
        assertThat(dayLater.in("2021-04")).isEqualTo("0/0");
        assertThat(dayLater.on("2021-05-01")).isEqualTo("0/1");
    }

    @Test
    void shouldReadTheResultOnTheMeasuringDayNotOnDayNinety() {
        tookPart("2021-01-10").categoryChanged("2021-04-20", "41").categoryChanged("2021-04-28", "11");

        assertThat(outcome().on("2021-04-10")).isEqualTo("0/1");
        assertThat(outcome().on("2021-04-20")).isEqualTo("1/1");
        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldCountWhoLeftTheRegisterToWork() {
        tookPart("2021-01-10").deregistered("2021-02-01", DeregistrationReason.WORK);

        assertThat(outcome().in("2021-04")).isEqualTo("1/1");
    }

    @Test
    void shouldNotMeasureWhoDiedOnDayNinetyOrBefore() {
        tookPart("2021-01-10").deregistered("2021-04-10", DeregistrationReason.DECEASED);

        assertThat(outcome().in("2021-04")).isEqualTo("0/0");
    }

    @Test
    void shouldMeasureWhoDiedAfterDayNinety() {
        tookPart("2021-01-10").deregistered("2021-04-11", DeregistrationReason.DECEASED);

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldMeasureFromAPlannedEndThatNothingConfirms() {
        person.programmeStarted("2020-12-01", "STOM", "p", "2021-01-10");

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldNotMeasureWhoStillTakesPart() {
        person.programmeStarted("2020-12-01", "STOM", "p", "2021-01-10")
                .programmeExtended("2021-01-05", "p", "2021-12-31");

        assertThat(outcome().in("2021-04")).isEqualTo("0/0");
    }

    @Test
    void shouldTakeAChangeOfProviderWithoutAnUncoveredDayForOneEpisode() {
        tookPart("2021-01-10").programmeStarted("2021-01-11", "STOM", "next", "2021-01-20");

        assertThat(outcome().on("2021-04-19")).isEqualTo("0/0");
        assertThat(outcome().on("2021-04-20")).isEqualTo("0/1");
    }

    @Test
    void shouldTakeAnUncoveredDayForAnEnd() {
        tookPart("2021-01-10").programmeStarted("2021-01-12", "STOM", "next");

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldTakeAnotherProgrammeForAnEnd() {
        tookPart("2021-01-10").programmeStarted("2021-01-11", "KROM", "next");

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldCountSeveralEndsOfAMonthAsOnePerson() {
        tookPart("2021-01-10").programmeStarted("2021-01-15", "KROM", "next", "2021-01-20");

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldCountEndsOfTwoMonthsInEach() {
        tookPart("2021-01-10").programmeStarted("2021-01-15", "KROM", "next", "2021-02-10");

        assertThat(outcome().in("2021-04")).isEqualTo("0/1");
        assertThat(outcome().in("2021-05")).isEqualTo("0/1");
    }

    @Test
    void shouldBreakDownByTheLastDayOfTheEarliestEpisode() {
        person.profileChanged("2021-01-10", Facts.livingIn("0580"))
                .profileChanged("2021-01-11", Facts.livingIn("0581"));
        tookPart("2021-01-10").programmeStarted("2021-01-15", "KROM", "next", "2021-01-20");

        assertThat(outcome().byMunicipalityOn("2021-04-30")).isEqualTo(Map.of("0580", "0/1"));
    }

    private Person tookPart(String lastDay) {
        return person.programmeStarted("2020-12-01", "STOM", "p").programmeEnded(lastDay, "p");
    }

    private Measured outcome() {
        return Measured.by(IN_WORK_AFTER_90, person);
    }
}
