package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class TurnoverTest {

    private static final Property UNEMPLOYED =
            Property.inGroups(Set.of(CategoryGroup.OPENLY_UNEMPLOYED, CategoryGroup.PROGRAMME));
    private static final Turnover TO_WORK = new Turnover(UNEMPLOYED, true, Set.of(Transition.WORK));
    private static final Turnover TO_EITHER =
            new Turnover(UNEMPLOYED, true, Set.of(Transition.WORK, Transition.STUDIES));

    private final Person person = Person.of("a");

    @Test
    void shouldCountWhoIsInThePopulationAtTheOpening() {
        person.enrolled("2021-02-28", "11");

        assertThat(toWork().on("2021-03-01")).isEqualTo("0/1");
        assertThat(toWork().in("2021-03")).isEqualTo("0/1");
        assertThat(toWork().in("2031-03")).isEqualTo("0/1");
    }

    @Test
    void shouldKeepWhoLeavesDuringTheMonthInItsTargetGroup() {
        person.enrolled("2021-01-01", "11").deregistered("2021-03-10", DeregistrationReason.OTHER);

        assertThat(toWork().in("2021-03")).isEqualTo("0/1");
        assertThat(toWork().in("2021-04")).isEqualTo("0/0");
    }

    @Test
    void shouldCountAResultFromItsDayToTheEndOfTheMonth() {
        person.enrolled("2021-01-01", "11").categoryChanged("2021-03-10", "41");

        assertThat(toWork().on("2021-03-09")).isEqualTo("0/1");
        assertThat(toWork().on("2021-03-10")).isEqualTo("1/1");
        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
        assertThat(toWork().in("2021-04")).isEqualTo("0/0");
    }

    @Test
    void shouldCountAResultOnTheFirstOfTheMonth() {
        person.enrolled("2021-01-01", "11").categoryChanged("2021-03-01", "41");

        assertThat(toWork().on("2021-03-01")).isEqualTo("1/1");
    }

    @Test
    void shouldCountWorkThatDidNotLast() {
        person.enrolled("2021-01-01", "11").categoryChanged("2021-03-10", "41").categoryChanged("2021-03-11", "11");

        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldCountAPersonOnceAMonth() {
        person.enrolled("2021-01-01", "11")
                .categoryChanged("2021-03-10", "41")
                .categoryChanged("2021-03-12", "11")
                .categoryChanged("2021-03-20", "41")
                .categoryChanged("2021-03-25", "11")
                .categoryChanged("2021-04-10", "41");

        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
        assertThat(toWork().in("2021-04")).isEqualTo("1/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "42", "33", "40"})
    void shouldCountFourKindsOfWork(String category) {
        person.enrolled("2021-01-01", "11").categoryChanged("2021-03-10", category);

        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "21", "32", "34", "14", "81"})
    void shouldCountNoOtherCategoryAsWork(String category) {
        person.enrolled("2021-01-01", "11").categoryChanged("2021-03-10", category);

        assertThat(toWork().in("2021-03")).isEqualTo("0/1");
    }

    @Test
    void shouldCountWhoIsDeregisteredToWork() {
        person.enrolled("2021-01-01", "11").deregistered("2021-03-10", DeregistrationReason.WORK);

        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldNotCountAMoveFromWorkToWork() {
        person.enrolled("2021-01-01", "11")
                .categoryChanged("2021-02-10", "41")
                .categoryChanged("2021-03-10", "42")
                .deregistered("2021-03-20", DeregistrationReason.WORK);

        assertThat(Measured.by(
                                new Turnover(Property.inCategories(Set.of("41")), false, Set.of(Transition.WORK)),
                                person)
                        .in("2021-03"))
                .isEqualTo("0/1");
    }

    @Test
    void shouldLetWhoIsEnrolledJoinOnThatDay() {
        person.enrolled("2021-03-10", "11").categoryChanged("2021-03-20", "41");

        assertThat(toWork().on("2021-03-09")).isEqualTo("0/0");
        assertThat(toWork().on("2021-03-10")).isEqualTo("0/1");
        assertThat(toWork().on("2021-03-20")).isEqualTo("1/1");
    }

    @Test
    void shouldNotCountWhatCameBeforeTheEnrolment() {
        person.enrolled("2021-03-02", "41")
                .deregistered("2021-03-05", DeregistrationReason.OTHER)
                .enrolled("2021-03-10", "11");

        assertThat(toWork().in("2021-03")).isEqualTo("0/1");
    }

    @Test
    void shouldJoinOnceHoweverOftenEnrolled() {
        person.enrolled("2021-03-02", "11")
                .deregistered("2021-03-05", DeregistrationReason.OTHER)
                .enrolled("2021-03-10", "11")
                .deregistered("2021-03-15", DeregistrationReason.OTHER)
                .enrolled("2021-03-20", "11");

        assertThat(toWork().in("2021-03")).isEqualTo("0/1");
    }

    @Test
    void shouldNotLetWhoWasThereAtTheOpeningJoinAgain() {
        person.enrolled("2021-01-01", "11")
                .deregistered("2021-03-05", DeregistrationReason.WORK)
                .enrolled("2021-03-10", "11");

        assertThat(toWork().in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldNotTakeACategoryChangeForAnEnrolment() {
        person.enrolled("2021-01-01", "14").categoryChanged("2021-03-10", "11").categoryChanged("2021-04-20", "41");

        assertThat(toWork().in("2021-03")).isEqualTo("0/0");
        assertThat(toWork().in("2021-04")).isEqualTo("1/1");
    }

    @Test
    void shouldLetNobodyJoinWithoutEntrants() {
        person.enrolled("2021-03-10", "11").categoryChanged("2021-03-20", "41");

        assertThat(Measured.by(new Turnover(UNEMPLOYED, false, Set.of(Transition.WORK)), person)
                        .in("2021-03"))
                .isEqualTo("0/0");
    }

    @Test
    void shouldDecideByTheDayOfJoiningWhoBelongsToThePopulation() {
        Turnover lowEducation = new Turnover(
                UNEMPLOYED.and(Property.hasEducation(Education.COMPULSORY_AT_MOST)), true, Set.of(Transition.WORK));
        person.enrolled("2021-01-01", "11", Facts.none().education(Education.COMPULSORY_AT_MOST))
                .profileChanged("2021-03-05", Facts.none().education(Education.UPPER_SECONDARY))
                .categoryChanged("2021-03-10", "41");

        assertThat(Measured.by(lowEducation, person).in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldCountStudiesThatDoNotChangeTheCategory() {
        person.enrolled("2021-01-01", "11").studiesStarted("2021-03-10", null);

        assertThat(Measured.by(TO_EITHER, person).on("2021-03-09")).isEqualTo("0/1");
        assertThat(Measured.by(TO_EITHER, person).on("2021-03-10")).isEqualTo("1/1");
        assertThat(Measured.by(TO_EITHER, person).in("2021-04")).isEqualTo("0/1");
    }

    @Test
    void shouldCountOnceWhoGoesToWorkAndToStudies() {
        person.enrolled("2021-01-01", "11").studiesStarted("2021-03-10", null).categoryChanged("2021-03-20", "41");

        assertThat(Measured.by(TO_EITHER, person).in("2021-03")).isEqualTo("1/1");
    }

    @Test
    void shouldBreakDownByWhereThePersonLivedAtTheOpening() {
        person.enrolled("2021-01-01", "11", Facts.livingIn("0580"))
                .profileChanged("2021-03-01", Facts.livingIn("0581"))
                .categoryChanged("2021-03-10", "41")
                .categoryChanged("2021-03-12", "11");

        assertThat(toWork().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "1/1"));
        assertThat(toWork().byMunicipalityOn("2021-04-30")).isEqualTo(Map.of("0581", "0/1"));
    }

    @Test
    void shouldBreakDownByWhereThePersonLivedWhenEnrolled() {
        person.enrolled("2021-03-05", "11", Facts.livingIn("0580"))
                .profileChanged("2021-03-06", Facts.livingIn("0581"))
                .categoryChanged("2021-03-10", "41");

        assertThat(toWork().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "1/1"));
    }

    private Measured toWork() {
        return Measured.by(TO_WORK, person);
    }
}
