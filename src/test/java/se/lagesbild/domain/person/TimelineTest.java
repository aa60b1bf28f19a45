package se.lagesbild.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.lagesbild.domain.person.CategoryGroup.OPENLY_UNEMPLOYED;
import static se.lagesbild.domain.person.CategoryGroup.STUDIES;
import static se.lagesbild.domain.person.CategoryGroup.WORK_WITHOUT_SUPPORT;
import static se.lagesbild.testing.Days.days;
import static se.lagesbild.testing.Days.from;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

/** What holds at the close of each day. */
class TimelineTest {

    private final Person person = Person.of("a");

    @Test
    void shouldBeRegisteredFromTheDayOfEnrolmentOn() {
        person.enrolled("2021-03-10", "11");

        assertThat(categoryOn("2021-03-09")).isNull();
        assertThat(categoryOn("2021-03-10")).isEqualTo("11");
        assertThat(categoryOn("2031-03-10")).isEqualTo("11");
    }

    @Test
    void shouldKeepTheLastOfADaysChanges() {
        person.enrolled("2021-03-01", "11").categoryChanged("2021-03-10", "41").categoryChanged("2021-03-10", "81");

        assertThat(categoryOn("2021-03-10")).isEqualTo("81");
        assertThat(person.timeline().inGroups(Set.of(WORK_WITHOUT_SUPPORT)).isEmpty())
                .isTrue();
    }

    @Test
    void shouldTakeTheChangeRegisteredLastAsTheDaysLast() {
        person.enrolled("2021-03-01", "11")
                .categoryChanged("2021-03-10", "41")
                .registeredAt("2021-03-12T08:00:00Z")
                .categoryChanged("2021-03-10", "81")
                .registeredAt("2021-03-11T08:00:00Z");

        assertThat(categoryOn("2021-03-10")).isEqualTo("41");
    }

    @Test
    void shouldKeepNoTraceOfAnEnrolmentThatIsUndoneTheSameDay() {
        person.enrolled("2021-03-10", "11").deregistered("2021-03-10", DeregistrationReason.OTHER);

        assertThat(person.timeline().registered().isEmpty()).isTrue();
    }

    @Test
    void shouldStayRegisteredWhenLeavingAndReturningTheSameDay() {
        person.enrolled("2021-03-01", "11")
                .deregistered("2021-03-10", DeregistrationReason.WORK)
                .enrolled("2021-03-10", "11");

        assertThat(person.timeline().registered()).isEqualTo(from("2021-03-01"));
        assertThat(person.timeline().inGroups(Set.of(WORK_WITHOUT_SUPPORT)).isEmpty())
                .isTrue();
    }

    @Test
    void shouldOnlyChangeTheCategoryWhenEnrolledWhileRegistered() {
        person.enrolled("2021-03-01", "11").enrolled("2021-03-10", "81");

        assertThat(person.timeline().registered()).isEqualTo(from("2021-03-01"));
        assertThat(categoryOn("2021-03-09")).isEqualTo("11");
        assertThat(categoryOn("2021-03-10")).isEqualTo("81");
    }

    @Test
    void shouldIgnoreACategoryChangeWhileNotRegistered() {
        person.categoryChanged("2021-03-01", "81").enrolled("2021-03-10", "11");

        assertThat(categoryOn("2021-03-01")).isNull();
        assertThat(person.timeline().anomalies())
                .isEqualTo(Map.of("a-1", Anomaly.CATEGORY_CHANGE_WHILE_NOT_REGISTERED));
    }

    @Test
    void shouldGiveACategoryChangeItsEffectOnceAnEnrolmentIsKnown() {
        person.categoryChanged("2021-03-10", "81").enrolled("2021-03-01", "11");

        assertThat(categoryOn("2021-03-10")).isEqualTo("81");
        assertThat(person.timeline().anomalies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, WORK_WITHOUT_SUPPORT, false",
        "STUDIES, STUDIES, false",
        "OTHER, , false",
        "CONTACT_LOST, , false",
        "DECEASED, , true"
    })
    void shouldHaveTheGroupThatTheDeregistrationStandsFor(
            DeregistrationReason reason, @Nullable CategoryGroup group, boolean deceased) {
        person.enrolled("2021-03-01", "11").deregistered("2021-03-10", reason);

        Standing left = person.timeline().standing().on(Day.parse("2021-03-10"));
        assertThat(left).isEqualTo(new Standing(null, group, deceased));
        assertThat(left.isRegistered()).isFalse();
    }

    @Test
    void shouldHaveLeftToWorkUntilTheNextEnrolment() {
        person.enrolled("2021-03-01", "11")
                .deregistered("2021-03-10", DeregistrationReason.WORK)
                .enrolled("2021-05-01", "11");

        assertThat(person.timeline().inGroups(Set.of(WORK_WITHOUT_SUPPORT)))
                .isEqualTo(days("2021-03-10", "2021-04-30"));
        assertThat(person.timeline().inGroups(Set.of(OPENLY_UNEMPLOYED)))
                .isEqualTo(days("2021-03-01", "2021-03-09").or(from("2021-05-01")));
    }

    /** Else a contact lost that turns out to be work would be lost. */
    @Test
    void shouldDeregisterAlsoWhoIsNotRegistered() {
        person.enrolled("2021-03-01", "11")
                .deregistered("2021-03-10", DeregistrationReason.CONTACT_LOST)
                .deregistered("2021-03-20", DeregistrationReason.WORK);

        assertThat(person.timeline().inGroups(Set.of(WORK_WITHOUT_SUPPORT))).isEqualTo(from("2021-03-20"));
        assertThat(person.timeline().anomalies()).isEmpty();
    }

    @Test
    void shouldRemainDeceasedOnTheDaysBeforeAnEnrolment() {
        person.deregistered("2021-03-10", DeregistrationReason.DECEASED).enrolled("2021-03-20", "11");

        assertThat(person.timeline().deceased()).isEqualTo(days("2021-03-10", "2021-03-19"));
    }

    @Test
    void shouldMergeWhatIsKnownFieldByField() {
        person.enrolled("2021-03-01", "11", Facts.woman().andLivingIn("0580"))
                .profileChanged("2021-03-10", Facts.livingIn("0581").education(Education.UPPER_SECONDARY));

        assertThat(profileOn("2021-03-09"))
                .isEqualTo(Facts.woman().andLivingIn("0580").profile());
        assertThat(profileOn("2021-03-10"))
                .isEqualTo(Facts.woman()
                        .andLivingIn("0581")
                        .education(Education.UPPER_SECONDARY)
                        .profile());
    }

    @Test
    void shouldKnowWhatWasGivenBeforeTheEnrolment() {
        person.profileChanged("2021-02-01", Facts.woman()).enrolled("2021-03-01", "11", Facts.livingIn("0580"));

        assertThat(profileOn("2021-01-31")).isEqualTo(Profile.NONE);
        assertThat(profileOn("2021-02-01")).isEqualTo(Facts.woman().profile());
        assertThat(profileOn("2021-03-01"))
                .isEqualTo(Facts.woman().andLivingIn("0580").profile());
    }

    @Test
    void shouldKeepTheProfileOfWhoLeaves() {
        person.enrolled("2021-03-01", "11", Facts.woman()).deregistered("2021-03-10", DeregistrationReason.OTHER);

        assertThat(profileOn("2021-03-10")).isEqualTo(Facts.woman().profile());
    }

    @Test
    void shouldBeInStudiesByCategoryAndByStudiesThatDoNotChangeIt() {
        person.enrolled("2021-03-01", "11")
                .studiesStarted("2021-03-10", "s")
                .studiesEnded("2021-03-20", "s")
                .categoryChanged("2021-04-01", "32")
                .categoryChanged("2021-05-01", "11");

        assertThat(person.timeline().inStudies())
                .isEqualTo(days("2021-03-10", "2021-03-20").or(days("2021-04-01", "2021-04-30")));
        assertThat(person.timeline().inGroups(Set.of(STUDIES))).isEqualTo(days("2021-04-01", "2021-04-30"));
    }

    @Test
    void shouldBeInACategoryOnlyWhileRegistered() {
        person.enrolled("2021-03-01", "41").deregistered("2021-03-10", DeregistrationReason.WORK);

        assertThat(person.timeline().inCategories(Set.of("41", "11"))).isEqualTo(days("2021-03-01", "2021-03-09"));
        assertThat(person.timeline().inCategories(Set.of("11")).isEmpty()).isTrue();
    }

    @Test
    void shouldGiveTheEventsThatCountInTheirOrder() {
        person.categoryChanged("2021-03-10", "81").enrolled("2021-03-01", "11").voided("2021-04-01", "a-1");

        assertThat(person.timeline().events()).isEqualTo(List.of(person.events().get(1)));
    }

    @Test
    void shouldRefuseACategoryThatTheTableDoesNotHave() {
        person.enrolled("2021-03-01", "99");

        assertThatIllegalArgumentException().isThrownBy(person::timeline).withMessage("unknown category 99");
    }

    private @Nullable String categoryOn(String date) {
        return person.timeline().standing().on(Day.parse(date)).category();
    }

    private Profile profileOn(String date) {
        return person.timeline().profile().on(Day.parse(date));
    }
}
