package se.lagesbild.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 25, 2025-03-01",
        "2000-02-29, 16, 2016-02-29",
        "2000-02-28, 25, 2025-02-28",
        "1996-04-30, 25, 2021-04-30"
    })
    void shouldTurnOlderOnTheBirthday(LocalDate born, int years, LocalDate birthday) {
        assertThat(Day.date(Day.birthday(born, years))).isEqualTo(birthday);
    }

    @Test
    void shouldTurnOlderWhenCompletedYearsSaySo() {
        for (LocalDate born = LocalDate.of(1999, 12, 25);
                born.isBefore(LocalDate.of(2001, 1, 5));
                born = born.plusDays(1)) {
            for (int years : new int[] {16, 25}) {
                LocalDate birthday = Day.date(Day.birthday(born, years));

                assertThat(ChronoUnit.YEARS.between(born, birthday)).isEqualTo(years);
                assertThat(ChronoUnit.YEARS.between(born, birthday.minusDays(1)))
                        .isEqualTo(years - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, 3, 2021-05-01",
        "2021-01-30, 1, 2021-03-01",
        "2024-01-30, 1, 2024-03-01",
        "2024-01-29, 1, 2024-02-29",
        "2021-01-01, 3, 2021-04-01",
        "2020-02-29, 12, 2021-03-01",
        "2021-08-31, 0, 2021-08-31"
    })
    void shouldCompleteMonths(LocalDate from, int months, LocalDate completed) {
        assertThat(Day.date(Day.monthsAfter(Day.of(from), months))).isEqualTo(completed);
    }

    @Test
    void shouldCompleteMonthsWhenCompletedMonthsSaySo() {
        for (LocalDate from = LocalDate.of(2019, 1, 1);
                from.isBefore(LocalDate.of(2021, 3, 5));
                from = from.plusDays(1)) {
            for (int months = 1; months <= 25; months++) {
                LocalDate completed = Day.date(Day.monthsAfter(Day.of(from), months));

                assertThat(ChronoUnit.MONTHS.between(from, completed)).isEqualTo(months);
                assertThat(ChronoUnit.MONTHS.between(from, completed.minusDays(1)))
                        .isEqualTo(months - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31T22:59:59.999Z, 2021-01-31",
        "2021-01-31T23:00:00Z, 2021-02-01",
        "2021-06-30T21:59:59.999Z, 2021-06-30",
        "2021-06-30T22:00:00Z, 2021-07-01",
        "2021-03-28T00:59:59Z, 2021-03-28",
        "2021-10-31T23:00:00Z, 2021-11-01"
    })
    void shouldTakeTheCivilDateInStockholm(Instant instant, LocalDate date) {
        assertThat(Day.date(Day.of(instant))).isEqualTo(date);
    }
}
