package se.lagesbild.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {

    @Test
    void shouldReadEveryDayAsTheLibraryDoes() {
        int first = (int) LocalDate.of(1896, 1, 1).toEpochDay();
        for (int day = first; day < first + 60_000; day++) {
            assertThat(IsoText.day(LocalDate.ofEpochDay(day).toString())).isEqualTo(day);
        }
    }

    @Test
    void shouldReadInstantsAsTheLibraryDoes() {
        for (long second = -3_000_000_000L; second < 4_000_000_000L; second += 104_729) {
            String text = Instant.ofEpochSecond(second).toString();
            assertThat(IsoText.instant(text)).isEqualTo(second * 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-3-15",
                "2021-03-32",
                "2021-00-10",
                "2023-02-29",
                "2021/03/15",
                "20210315",
                " 2021-03-15",
                "2021-03-1x",
                "２０２１-03-15",
                "2021-03-15T00:00:00Z"
            })
    void shouldRefuseWhatIsNoDate(String text) {
        assertThatThrownBy(() -> IsoText.day(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-03-15",
                "2021-03-15T08:01:00",
                "2021-03-15 08:01:00Z",
                "2021-03-15T08:60:00Z",
                "2021-03-15T08:01:60Z",
                "2021-03-15T24:00:00Z",
                "2021-02-30T08:01:00Z",
                "2021-03-15T08-01-00Z",
                "2021-03-15T08:01:0xZ",
                "1615795260000"
            })
    void shouldRefuseWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> IsoText.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
