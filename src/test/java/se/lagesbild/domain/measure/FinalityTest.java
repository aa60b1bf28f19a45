package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

class FinalityTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-15, LIVE",
        "2021-03-31, LIVE",
        "2021-04-01, PRELIMINARY",
        "2021-06-30, PRELIMINARY",
        "2021-07-01, FINAL"
    })
    void shouldFollowTheCalendar(String today, Result.Status status) {
        assertThat(Finality.DEFAULT.statusOf(Month.parse("2021-03"), Day.parse(today)))
                .isEqualTo(status);
    }
}
