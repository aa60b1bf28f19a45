package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Facts.born;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

/** Somebody openly unemployed since 1 January is so for the ninetieth day on 31 March. */
class GuaranteeTest {

    private static final Guarantee NINETY_DAYS = new Guarantee(
            Property.inGroups(Set.of(CategoryGroup.OPENLY_UNEMPLOYED)),
            90,
            Property.all(List.of(Property.youth(), Property.not(Property.participates("ETP"::equals)))));

    private final Person person = Person.of("a").enrolled("2021-01-01", "11", born("2000-06-15"));

    @Test
    void shouldCountFromTheNinetiethDayOn() {
        assertThat(waiting().on("2021-03-30")).isEqualTo("0");
        assertThat(waiting().on("2021-03-31")).isEqualTo("1");
        assertThat(waiting().on("2021-12-31")).isEqualTo("1");
    }

    @Test
    void shouldCountUntilTheWaitingIsOver() {
        person.categoryChanged("2021-04-15", "81");

        assertThat(waiting().on("2021-04-14")).isEqualTo("1");
        assertThat(waiting().on("2021-04-15")).isEqualTo("0");
    }

    @Test
    void shouldBeginAnewAfterOneDayOfSomethingElse() {
        person.categoryChanged("2021-02-01", "41").categoryChanged("2021-02-02", "11");

        assertThat(waiting().on("2021-05-01")).isEqualTo("0");
        assertThat(waiting().on("2021-05-02")).isEqualTo("1");
    }

    @Test
    void shouldBeginAnewAfterOneDayWithoutRegistration() {
        person.deregistered("2021-02-01", DeregistrationReason.OTHER).enrolled("2021-02-02", "11");

        assertThat(waiting().on("2021-05-01")).isEqualTo("0");
        assertThat(waiting().on("2021-05-02")).isEqualTo("1");
    }

    @Test
    void shouldNotBeginAnewAfterAChangeThatDidNotLastTheDay() {
        person.categoryChanged("2021-02-01", "41").categoryChanged("2021-02-01", "11");

        assertThat(waiting().on("2021-03-31")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2021-02-10", "2021-03-31"})
    void shouldNotCountWhoGotAnOfferSinceTheFirstDay(String offer) {
        person.offered(offer);

        assertThat(waiting().on("2021-03-31")).isEqualTo("0");
        assertThat(waiting().on("2021-12-31")).isEqualTo("0");
    }

    @Test
    void shouldCountUntilALateOffer() {
        person.offered("2021-04-15");

        assertThat(waiting().on("2021-04-14")).isEqualTo("1");
        assertThat(waiting().on("2021-04-15")).isEqualTo("0");
    }

    @Test
    void shouldIgnoreAnOfferBeforeTheSpell() {
        person.offered("2020-12-31");

        assertThat(waiting().on("2021-03-31")).isEqualTo("1");
    }

    @Test
    void shouldIgnoreAnOfferOfAnEarlierSpell() {
        person.offered("2021-01-20").categoryChanged("2021-02-01", "41").categoryChanged("2021-02-02", "11");

        assertThat(waiting().on("2021-05-02")).isEqualTo("1");
    }

    @Test
    void shouldCountNobodyFromThe25thBirthdayOn() {
        person.profileChanged("2021-01-02", born("1996-04-15"));

        assertThat(waiting().on("2021-04-14")).isEqualTo("1");
        assertThat(waiting().on("2021-04-15")).isEqualTo("0");
    }

    @Test
    void shouldCountNobodyBeforeThe16thBirthday() {
        person.profileChanged("2021-01-02", born("2005-04-15"));

        assertThat(waiting().on("2021-04-14")).isEqualTo("0");
        assertThat(waiting().on("2021-04-15")).isEqualTo("1");
    }

    @Test
    void shouldNotTakeAnUnknownBirthDateForYouth() {
        Person unknown = Person.of("b").enrolled("2021-01-01", "11");

        assertThat(Measured.by(NINETY_DAYS, unknown).on("2021-03-31")).isEqualTo("0");
    }

    @Test
    void shouldCountDaysAlsoWhileNotEligible() {
        person.programmeStarted("2021-01-01", "ETP", "p", "2021-04-14");

        assertThat(waiting().on("2021-04-14")).isEqualTo("0");
        assertThat(waiting().on("2021-04-15")).isEqualTo("1");
    }

    @Test
    void shouldBreakDownByTheMeasuringDay() {
        person.profileChanged("2021-02-01", Facts.livingIn("0580"))
                .profileChanged("2021-04-15", Facts.livingIn("0581"));

        assertThat(waiting().byMunicipalityOn("2021-04-14")).isEqualTo(Map.of("0580", "1"));
        assertThat(waiting().byMunicipalityOn("2021-04-15")).isEqualTo(Map.of("0581", "1"));
    }

    private Measured waiting() {
        return Measured.by(NINETY_DAYS, person);
    }
}
