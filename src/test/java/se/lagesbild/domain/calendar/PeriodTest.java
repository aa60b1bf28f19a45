package se.lagesbild.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03, 2021-03, 2021-03",
        "2021-Q1, 2021-01, 2021-03",
        "2021-Q4, 2021-10, 2021-12",
        "2021-T1, 2021-01, 2021-04",
        "2021-T2, 2021-05, 2021-08",
        "2021-T3, 2021-09, 2021-12",
        "2021, 2021-01, 2021-12",
        "2021-01/2021-02, 2021-01, 2021-02",
        "2021-01/2021-11, 2021-01, 2021-11",
        "1900, 1900-01, 1900-12"
    })
    void shouldBeReadAndWritten(String text, String first, String last) {
        Period period = Period.parse(text);

        assertThat(period.first()).isEqualTo(Month.parse(first));
        assertThat(period.last()).isEqualTo(Month.parse(last));
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01/2021-03, 2021-Q1",
        "2021-01/2021-04, 2021-T1",
        "2021-01/2021-12, 2021",
        "2021-01/2021-01, 2021-01"
    })
    void shouldHaveOneName(String toDate, String name) {
        assertThat(Period.parse(toDate)).isEqualTo(Period.parse(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-Q0",
                "2021-Q5",
                "2021-T4",
                "2021-13",
                "21",
                "2021-02/2021-03",
                "2021-01/2022-01",
                "2021-03/2021-01",
                "2021-04/2021-09",
                "2021-03-15",
                "current"
            })
    void shouldRefuseWhatIsNone(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void shouldStayWithinAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Month.of(2021, 11), Month.of(2022, 1)))
                .withMessage("from 2021-11 to 2022-01 is no period");
    }

    @Test
    void shouldBeOrderedByTheirEnds() {
        assertThat(Stream.of("2021", "2021-04", "2021-12", "2021-Q4", "2021-T1", "2021-03")
                        .map(Period::parse)
                        .sorted())
                .map(Period::toString)
                .containsExactly("2021-03", "2021-04", "2021-T1", "2021-12", "2021-Q4", "2021");
    }

    @Test
    void shouldListItsMonths() {
        assertThat(Period.parse("2021-Q2").months())
                .containsExactly(Month.of(2021, 4), Month.of(2021, 5), Month.of(2021, 6));
        assertThat(Period.yearTo(Month.of(2021, 5)).length()).isEqualTo(5);
    }
}
