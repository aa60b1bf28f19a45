package se.lagesbild.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyTest {

    @ParameterizedTest
    @CsvSource({"50, 100", "99, 198", "100, 200", "0, 1"})
    void shouldGiveTheLeastValueThatSoManyDoNotExceed(int percent, long expected) {
        long[] oneTo200 = LongStream.rangeClosed(1, 200).toArray();

        assertThat(Latency.percentile(oneTo200, percent)).isEqualTo(expected);
    }

    @Test
    void shouldNotHideTheOneThatIsSlow() {
        long[] values = new long[] {1, 1, 1, 900};

        assertThat(Latency.percentile(values, 99)).isEqualTo(900);
        assertThat(Latency.percentile(values, 50)).isEqualTo(1);
    }

    @Test
    void shouldTellMilliseconds() {
        Latency latency = Latency.of(2, "bare", new long[] {3_000_000, 1_000_000, 2_000_000});

        assertThat(latency).isEqualTo(new Latency(2, "bare", 3, 2, 3, 3));
    }

    @Test
    void shouldRefuseToTellOfNothing() {
        assertThatThrownBy(() -> Latency.percentile(new long[0], 50)).isInstanceOf(IllegalArgumentException.class);
    }
}
