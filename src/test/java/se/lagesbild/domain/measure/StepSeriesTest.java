package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.calendar.Day;

class StepSeriesTest {

    @Test
    void shouldHoldFromTheStartUntilTheEnd() {
        StepSeries series = new StepSeries();

        series.add(Part.NUMERATOR, 10, 20, 1);

        assertThat(series.numeratorOn(9)).isZero();
        assertThat(series.numeratorOn(10)).isEqualTo(1);
        assertThat(series.numeratorOn(19)).isEqualTo(1);
        assertThat(series.numeratorOn(20)).isZero();
        assertThat(series.denominatorOn(15)).isZero();
    }

    @Test
    void shouldLeaveNoTraceOfWhatIsTakenAway() {
        StepSeries series = new StepSeries();
        series.add(Part.DENOMINATOR, 10, Day.FOREVER, 3);

        series.add(Part.DENOMINATOR, 10, Day.FOREVER, -3);

        assertThat(series.isEmpty()).isTrue();
    }

    @Test
    void shouldSayWhetherItChangesWithinDays() {
        StepSeries series = new StepSeries();
        series.add(Part.NUMERATOR, 10, 20, 1);

        assertThat(series.changesWithin(10, 11)).isTrue();
        assertThat(series.changesWithin(11, 20)).isFalse();
        assertThat(series.changesWithin(11, 21)).isTrue();
        assertThat(series.changesWithin(21, 99)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldAddUpLikeAnArrayOfDays(long seed) {
        Random random = new Random(seed);
        long[] numerators = new long[100];
        long[] denominators = new long[100];
        StepSeries series = new StepSeries();
        StepSeries later = new StepSeries();
        for (int i = 0; i < 300; i++) {
            int start = random.nextInt(100);
            int end = start + random.nextInt(100 - start) + 1;
            int weight = random.nextInt(5) - 2;
            Part part = random.nextBoolean() ? Part.NUMERATOR : Part.DENOMINATOR;
            (random.nextBoolean() ? series : later).add(part, start, end == 100 ? Day.FOREVER : end, weight);
            for (int day = start; day < end; day++) {
                (part == Part.NUMERATOR ? numerators : denominators)[day] += weight;
            }
        }

        series.addAll(later);

        for (int day = 0; day < 100; day++) {
            assertThat(series.numeratorOn(day)).isEqualTo(numerators[day]);
            assertThat(series.denominatorOn(day)).isEqualTo(denominators[day]);
        }
        StepSeries whole = series.within(0, 50);
        whole.addAll(series.within(50, 1000));
        assertThat(whole.size()).isEqualTo(series.size());
        whole.subtractAll(series);
        assertThat(whole.isEmpty()).isTrue();
    }
}
