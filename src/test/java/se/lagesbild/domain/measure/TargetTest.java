package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        // 5.35 % is shown as 5.4 % and misses 5.4 % all the same.
        "535, 10000, AT_LEAST, false",
        "540, 10000, AT_LEAST, true",
        "539999, 10000000, AT_LEAST, false",
        "54, 1000, AT_MOST, true",
        "541, 10000, AT_MOST, false",
        "54, 1000, MORE_THAN, false",
        "55, 1000, MORE_THAN, true",
        "54, 1000, FEWER_THAN, false",
        "53, 1000, FEWER_THAN, true"
    })
    void shouldTestSharesInExactIntegers(long numerator, long denominator, Target.Direction direction, boolean met) {
        Target target = new Target(2021, null, new BigDecimal("5.4"), direction, Target.Scope.MONTH);

        assertThat(target.isMetBy(new Figure(numerator, denominator), Unit.PERCENT))
                .isEqualTo(met);
    }

    @Test
    void shouldCompareCountsWithTheLevelItself() {
        Target target =
                new Target(2018, null, BigDecimal.valueOf(500), Target.Direction.AT_MOST, Target.Scope.YEAR_MEAN);

        assertThat(target.isMetBy(new Figure(500, null), Unit.PERSONS)).isTrue();
        assertThat(target.isMetBy(new Figure(501, null), Unit.PERSONS)).isFalse();
    }

    @Test
    void shouldCompareAMeanOfCountsExactly() {
        Target target =
                new Target(2018, null, BigDecimal.valueOf(500), Target.Direction.AT_MOST, Target.Scope.YEAR_MEAN);

        assertThat(target.isMetBy(new Figure(6000, 12L), Unit.PERSONS)).isTrue();
        assertThat(target.isMetBy(new Figure(6001, 12L), Unit.PERSONS)).isFalse();
    }

    @Test
    void shouldNotJudgeAFigureWithoutValue() {
        Target target = new Target(2021, null, BigDecimal.ONE, Target.Direction.AT_LEAST, Target.Scope.MONTH);

        assertThat(target.isMetBy(new Figure(0, 0L), Unit.PERCENT)).isNull();
    }
}
