package se.lagesbild.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH,   2021-02-28, 2021-02-01, 2021-03-01",
        "MONTH,   2020-02-29, 2020-02-01, 2020-03-01",
        "QUARTER, 2021-03-31, 2021-01-01, 2021-04-01",
        "QUARTER, 2021-04-01, 2021-04-01, 2021-07-01",
        "TERTIAL, 2021-04-30, 2021-01-01, 2021-05-01",
        "TERTIAL, 2021-05-01, 2021-05-01, 2021-09-01",
        "TERTIAL, 2021-12-31, 2021-09-01, 2022-01-01",
        "YEAR,    2021-01-01, 2021-01-01, 2022-01-01",
        "YEAR,    2021-12-31, 2021-01-01, 2022-01-01",
        "TERTIAL, 1969-12-31, 1969-09-01, 1970-01-01"
    })
    void shouldHoldTheDay(Span span, String day, String start, String end) {
        assertThat(span.startOf(Day.parse(day))).isEqualTo(Day.parse(start));
        assertThat(span.endOf(Day.parse(day))).isEqualTo(Day.parse(end));
    }
}
