package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.person.Change;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class DistinctPersonsTest {

    private static final DistinctPersons REFERRED = new DistinctPersons(
            change ->
                    change instanceof Change.ActivityPlanned it && it.activity().equals("REFERRAL"),
            Span.MONTH);

    private final Person person = planned(Person.of("a"), "2021-03-10");

    @Test
    void shouldCountFromTheFirstDayToTheEndOfTheMonth() {
        assertThat(referred().on("2021-03-09")).isEqualTo("0");
        assertThat(referred().on("2021-03-10")).isEqualTo("1");
        assertThat(referred().in("2021-03")).isEqualTo("1");
        assertThat(referred().on("2021-04-01")).isEqualTo("0");
    }

    @Test
    void shouldCountAPersonOnceAMonth() {
        planned(planned(planned(person, "2021-03-10"), "2021-03-31"), "2021-04-01");

        assertThat(referred().in("2021-03")).isEqualTo("1");
        assertThat(referred().in("2021-04")).isEqualTo("1");
        assertThat(Measured.by(REFERRED, person, planned(Person.of("b"), "2021-03-31"))
                        .in("2021-03"))
                .isEqualTo("2");
    }

    @Test
    void shouldCountNothingElse() {
        Person other = Person.of("b").on("2021-03-10", new Change.ActivityPlanned("x", "COACHING"));

        assertThat(Measured.by(REFERRED, other).in("2021-03")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,   2021-03-31, 2021-04-01",
        "QUARTER, 2021-03-31, 2021-04-01",
        "TERTIAL, 2021-04-30, 2021-05-01",
        "YEAR,    2021-12-31, 2022-01-01"
    })
    void shouldCountAPersonOnceWithinALongerSpan(Span span, String last, String after) {
        planned(person, "2021-03-20");
        Measured longer = Measured.by(REFERRED.over(span), person);

        assertThat(longer.on("2021-03-09")).isEqualTo("0");
        assertThat(longer.on(last)).isEqualTo("1");
        assertThat(longer.on(after)).isEqualTo("0");
    }

    @Test
    void shouldBreakDownByTheFirstDay() {
        person.profileChanged("2021-03-01", Facts.livingIn("0580"))
                .profileChanged("2021-03-20", Facts.livingIn("0581"));
        planned(person, "2021-03-20");
        planned(person, "2021-04-20");

        assertThat(referred().byMunicipalityOn("2021-03-31")).isEqualTo(Map.of("0580", "1"));
        assertThat(Measured.by(REFERRED.over(Span.YEAR), person).byMunicipalityOn("2021-12-31"))
                .isEqualTo(Map.of("0580", "1"));
    }

    @Test
    void shouldCountTheVersionThatHolds() {
        person.amended("a-1", "2021-04-02", new Change.ActivityPlanned("x", "REFERRAL"));

        assertThat(referred().in("2021-03")).isEqualTo("0");
        assertThat(referred().in("2021-04")).isEqualTo("1");
    }

    @Test
    void shouldCountFromTheSecondDayWhereTheFirstIsVoided() {
        planned(person, "2021-03-20").voided("2021-05-01", "a-1");

        assertThat(referred().on("2021-03-19")).isEqualTo("0");
        assertThat(referred().in("2021-03")).isEqualTo("1");
    }

    private static Person planned(Person person, String date) {
        return person.on(date, new Change.ActivityPlanned("x", "REFERRAL"));
    }

    private Measured referred() {
        return Measured.by(REFERRED, person);
    }
}
