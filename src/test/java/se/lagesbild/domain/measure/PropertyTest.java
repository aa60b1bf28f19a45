package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Days.days;
import static se.lagesbild.testing.Days.from;
import static se.lagesbild.testing.Facts.born;
import static se.lagesbild.testing.Facts.woman;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

class PropertyTest {

    private final Person person = Person.of("a");

    /** From the enrolment to the day after the measuring day. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-03-31, 2021-12-30",
        "2021-01-02, 2021-04-01, 2021-12-31",
        "2020-12-31, 2021-03-30, 2021-12-29",
        // There is no 31 April: three months from 31 January are completed on 1 May.
        "2021-01-31, 2021-04-30, 2022-01-29",
        "2020-11-30, 2021-02-28, 2021-11-28",
        "2020-02-29, 2020-05-28, 2021-02-27"
    })
    void shouldHaveBeenRegisteredForThreeToTwelveMonths(String enrolled, String first, String last) {
        person.enrolled(enrolled, "11");

        DaySet tenure = daysOf(Property.tenure(3, 12));

        assertThat(tenure).isEqualTo(days(first, last));
    }

    @Test
    void shouldHaveNoTenureWhileNotRegistered() {
        person.enrolled("2021-01-01", "11")
                .deregistered("2021-05-10", DeregistrationReason.OTHER)
                .enrolled("2021-05-11", "11")
                .deregistered("2021-07-01", DeregistrationReason.WORK);

        assertThat(daysOf(Property.tenure(0, 3)))
                .isEqualTo(days("2021-01-01", "2021-03-30").or(days("2021-05-11", "2021-06-30")));
        assertThat(daysOf(Property.tenure(3, 12))).isEqualTo(days("2021-03-31", "2021-05-09"));
    }

    @Test
    void shouldKeepTheTenureOfWhoIsEnrolledWhileRegistered() {
        person.enrolled("2021-01-01", "11").enrolled("2021-03-01", "81");

        assertThat(daysOf(Property.tenure(3, 12))).isEqualTo(days("2021-03-31", "2021-12-30"));
    }

    @Test
    void shouldBeYouthFromTheSixteenthToTheTwentyFifthBirthday() {
        person.enrolled("2010-01-01", "11", born("2000-02-29"));

        assertThat(daysOf(Property.youth())).isEqualTo(days("2016-02-29", "2025-02-28"));
    }

    @Test
    void shouldNotBeYouthBeforeTheBirthDateIsKnown() {
        person.enrolled("2021-01-01", "11").profileChanged("2021-03-01", born("2000-06-15"));

        assertThat(daysOf(Property.youth())).isEqualTo(days("2021-03-01", "2025-06-14"));
    }

    @Test
    void shouldFollowAnAmendedBirthDate() {
        person.enrolled("2021-01-01", "11", born("2000-06-15")).profileChanged("2021-03-01", born("1980-06-15"));

        assertThat(daysOf(Property.youth())).isEqualTo(days("2021-01-01", "2021-02-28"));
    }

    @Test
    void shouldTakeWhatWasNeverGivenForUnknown() {
        person.enrolled("2021-01-01", "11")
                .profileChanged("2021-02-01", woman().education(Education.UPPER_SECONDARY))
                .profileChanged(
                        "2021-03-01", Facts.none().gender(Gender.UNKNOWN).education(Education.UNKNOWN));
        DaySet february = days("2021-02-01", "2021-02-28");

        assertThat(daysOf(Property.hasGender(Gender.WOMAN))).isEqualTo(february);
        assertThat(daysOf(Property.not(Property.hasGender(Gender.UNKNOWN)))).isEqualTo(february);
        assertThat(daysOf(Property.hasEducation(Education.UPPER_SECONDARY))).isEqualTo(february);
        assertThat(daysOf(Property.not(Property.hasEducation(Education.UNKNOWN))))
                .isEqualTo(february);
    }

    @Test
    void shouldHaveReducedWorkCapacityOnlyWhenThatIsKnown() {
        person.enrolled("2021-01-01", "11")
                .profileChanged("2021-02-01", Facts.none().reducedWorkCapacity(true))
                .profileChanged("2021-03-01", Facts.none().reducedWorkCapacity(false));

        assertThat(daysOf(Property.hasReducedWorkCapacity())).isEqualTo(days("2021-02-01", "2021-02-28"));
    }

    @Test
    void shouldTellTheCategoryFromItsGroup() {
        person.enrolled("2021-01-01", "41").deregistered("2021-02-01", DeregistrationReason.WORK);

        assertThat(daysOf(Property.inCategories(Set.of("41", "31")))).isEqualTo(days("2021-01-01", "2021-01-31"));
        assertThat(daysOf(Property.inGroups(Set.of(CategoryGroup.WORK_WITHOUT_SUPPORT))))
                .isEqualTo(from("2021-01-01"));
    }

    @Test
    void shouldHaveLeftAProgrammeFromTheDayAfterTheFirstEpisodeOn() {
        person.programmeStarted("2021-01-01", "ETP", "p", "2021-01-20")
                .programmeStarted("2021-01-21", "ETP", "q", "2021-02-10")
                .programmeStarted("2021-03-01", "ETP", "r");

        assertThat(daysOf(Property.hasLeft("ETP"::equals))).isEqualTo(from("2021-02-11"));
    }

    @Test
    void shouldNotHaveLeftWhatIsOpenOrNeverWas() {
        person.programmeStarted("2021-01-01", "ETP", "p").programmeStarted("2021-01-01", "STOM", "q", "2020-12-31");

        assertThat(daysOf(Property.hasLeft("ETP"::equals))).isEqualTo(DaySet.EMPTY);
        assertThat(daysOf(Property.hasLeft("STOM"::equals))).isEqualTo(DaySet.EMPTY);
    }

    @Test
    void shouldHaveAnActivityToItsLastDay() {
        person.activityStarted("2021-01-10", "x", "JOB")
                .activityEnded("2021-01-20", "x")
                .activityStarted("2021-01-15", "y", "UGA");

        assertThat(daysOf(Property.hasActivity(it -> it.programme().equals("JOB"))))
                .isEqualTo(days("2021-01-10", "2021-01-20"));
        assertThat(daysOf(Property.hasActivity(it -> it.programme().equals("UGA"))))
                .isEqualTo(from("2021-01-15"));
    }

    @Test
    void shouldCombine() {
        person.programmeStarted("2021-01-01", "STOM", "p", "2021-01-20")
                .programmeStarted("2021-01-10", "KROM", "q", "2021-01-31");
        Property stom = Property.participates("STOM"::equals);
        Property krom = Property.participates("KROM"::equals);

        assertThat(daysOf(stom.and(krom))).isEqualTo(days("2021-01-10", "2021-01-20"));
        assertThat(daysOf(Property.all(List.of(stom, krom)))).isEqualTo(days("2021-01-10", "2021-01-20"));
        assertThat(daysOf(Property.any(List.of(stom, krom)))).isEqualTo(days("2021-01-01", "2021-01-31"));
        assertThat(daysOf(krom.and(Property.not(stom)))).isEqualTo(days("2021-01-21", "2021-01-31"));
        assertThat(daysOf(stom.and(Property.all(List.of())))).isEqualTo(days("2021-01-01", "2021-01-20"));
        assertThat(daysOf(Property.any(List.of()))).isEqualTo(DaySet.EMPTY);
    }

    private DaySet daysOf(Property property) {
        return property.days(person.timeline());
    }
}
