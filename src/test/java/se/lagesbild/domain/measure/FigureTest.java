package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void shouldRoundHalfUp() {
        assertThat(new Figure(1, 8L).value(2)).hasToString("0.13");
        assertThat(new Figure(2, 3L).value(6)).hasToString("0.666667");
        assertThat(new Figure(770, 16L).value(6)).hasToString("48.125000");
    }

    @Test
    void shouldHaveNoValueOfNobody() {
        Figure figure = new Figure(0, 0L);

        assertThat(figure.value()).isNull();
        assertThat(figure.value(6)).isNull();
        assertThat(figure.isZero()).isTrue();
    }

    @Test
    void shouldBeTheCountWithoutADenominator() {
        assertThat(new Figure(12, null).value(6)).hasToString("12");
        assertThat(new Figure(12, null).value()).isEqualTo(12.0);
        assertThat(new Figure(0, null).isZero()).isTrue();
    }
}
