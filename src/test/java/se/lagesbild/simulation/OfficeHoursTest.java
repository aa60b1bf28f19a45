package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Day;

class OfficeHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-01-04", // a holiday before a weekend
        "2021-03-12, 2021-03-12",
        "2021-03-13, 2021-03-15",
        "2021-12-24, 2021-12-27"
    })
    void shouldFindTheNextWorkingDay(String day, String working) {
        assertThat(OfficeHours.workingDayFrom(Day.parse(day))).isEqualTo(Day.parse(working));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, 2021-03-01", "2021-03-02, 2021-04-01", "2021-12-31, 2022-01-01"})
    void shouldFindTheNextFirstOfAMonth(String day, String first) {
        assertThat(OfficeHours.firstOfMonthFrom(Day.parse(day))).isEqualTo(Day.parse(first));
    }

    @Test
    void shouldOpenAtEightInSummerAndInWinter() {
        assertThat(OfficeHours.opensAt(Day.parse("2021-01-15")))
                .isEqualTo(Instant.parse("2021-01-15T07:00:00Z").toEpochMilli());
        assertThat(OfficeHours.opensAt(Day.parse("2021-07-15")))
                .isEqualTo(Instant.parse("2021-07-15T06:00:00Z").toEpochMilli());
    }
}
