package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthlyRatesTest {

    private final MonthlyRates rates = new MonthlyRates();

    @ParameterizedTest
    @EnumSource(value = Situation.class, mode = EnumSource.Mode.EXCLUDE, names = "OUTSIDE")
    void shouldLetEverySituationEnd(Situation situation) {
        assertThat(rates.of(situation, Move.WORK)).isBetween(0.01, 0.2);
        assertThat(rates.of(situation, Move.LEAVE)).isBetween(0.001, 0.1);
    }
}
