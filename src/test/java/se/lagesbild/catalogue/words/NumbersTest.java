package se.lagesbild.catalogue.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.measure.Unit;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"5.349,1,5.3", "5.35,1,5.4", "-0.25,1,−0.3", "54500,0,54~500", "1234567.05,1,1~234~567.1", "0,1,0.0"})
    void shouldRoundHalfUpAndSetThousandsApart(String number, int decimals, String shown) {
        assertThat(Numbers.plain(new BigDecimal(number), decimals)).isEqualTo(shown.replace('~', Numbers.SPACE));
    }

    @Test
    void shouldAddTheUnit() {
        assertThat(Numbers.in(Unit.PERCENT, new BigDecimal("5.4"), 1)).isEqualTo("5.4\u00a0%");
        assertThat(Numbers.in(Unit.DAYS, new BigDecimal("48.125"), 1)).isEqualTo("48.1\u00a0days");
        assertThat(Numbers.in(Unit.EXITS, new BigDecimal("182"), 0)).isEqualTo("182");
    }
}
