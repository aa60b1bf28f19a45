package se.lagesbild.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03, 2021-03-01, 2021-03-31, 2021-02-28",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01-31",
        "2021-01, 2021-01-01, 2021-01-31, 2020-12-31",
        "1969-12, 1969-12-01, 1969-12-31, 1969-11-30"
    })
    void shouldHaveItsDays(String text, LocalDate first, LocalDate last, LocalDate opening) {
        Month month = Month.parse(text);

        assertThat(Day.date(month.firstDay())).isEqualTo(first);
        assertThat(Day.date(month.lastDay())).isEqualTo(last);
        assertThat(Day.date(month.openingDay())).isEqualTo(opening);
        assertThat(month).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-15, 2021-02, 2021-02-15",
        "2021-03-31, 2021-02, 2021-02-28",
        "2024-03-30, 2024-02, 2024-02-29",
        "2024-02-29, 2023-02, 2023-02-28",
        "2021-05-31, 2020-05, 2020-05-31",
        "2021-02-28, 2021-01, 2021-01-28"
    })
    void shouldHaveTheSameDayOrElseItsLast(String day, String month, LocalDate same) {
        assertThat(Day.date(Month.parse(month).sameDayAs(Day.parse(day)))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-00", "2021-13", "2021-1", "21-01-01", "2021-0x", "2021/01", "-021-01", "２０２１-01"})
    void shouldRefuseWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> Month.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void shouldHoldEachOfItsDays() {
        for (int day = Day.parse("1999-12-25"); day < Day.parse("2001-02-01"); day++) {
            assertThat(Month.of(day)).hasToString(YearMonth.from(Day.date(day)).toString());
        }
    }
}
