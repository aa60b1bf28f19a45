package se.lagesbild.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Day;

class StatusChangeTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, 2021-03-31T21:59:59Z, false",
        "2021-03-01, 2021-03-31T22:00:00Z, true",
        "2021-03-31, 2021-04-01T08:00:00Z, true",
        "2021-12-31, 2021-12-31T22:59:59Z, false",
        "2021-12-31, 2021-12-31T23:00:00Z, true",
        "2021-04-01, 2021-03-01T08:00:00Z, false"
    })
    void shouldBeLateOnceTheMonthIsOverInStockholm(String effectiveDate, Instant registeredAt, boolean late) {
        assertThat(event(effectiveDate, registeredAt.toEpochMilli()).isLate()).isEqualTo(late);
    }

    private static StatusChange event(String effectiveDate, long registeredAt) {
        return new StatusChange(
                "e", "a", Day.parse(effectiveDate), registeredAt, new Change.InterventionOffered("COURSE"));
    }
}
