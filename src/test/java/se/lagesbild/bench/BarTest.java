package se.lagesbild.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {

    @ParameterizedTest
    @CsvSource({"0.5, met", "0.7, met", "0.4, missed by 20.0 %"})
    void shouldBeReachedFromBelow(double ratio, String verdict) {
        assertThat(Bar.atLeast(0.5).verdict(ratio)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2, met", "0.9, met", "2.5, missed by 25.0 %"})
    void shouldNotBePassed(double ratio, String verdict) {
        assertThat(Bar.atMost(2).verdict(ratio)).isEqualTo(verdict);
    }
}
