package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSilenceTest {

    private static final Metric OTHER = KafkaMetrics.named("last-rebalance-seconds-ago", () -> 3_600.0);

    /** Of two threads. */
    @ParameterizedTest
    @CsvSource(nullValues = "heard", textBlock = """
            0, 3, heard
            9, 9, heard
            10, 10, 10
            75, 70, 70
            75, 2, heard
            -1, -1, heard
            -1, 75, 75
            NaN, 75, 75
            """)
    void shouldBeAsShortAsThatOfTheThreadThatHeardLast(double one, double other, @Nullable Long silent) {
        assertThat(silence(one, other)).isEqualTo(silent);
    }

    @Test
    void shouldNotBeKnownWithoutThreads() {
        assertThat(silence()).isNull();
    }

    private static @Nullable Long silence(double... heartbeats) {
        List<Metric> metrics = Stream.concat(
                        Stream.of(OTHER),
                        Arrays.stream(heartbeats).mapToObj(seconds -> KafkaMetrics.lastHeartbeat(() -> seconds)))
                .toList();
        return new BrokerSilence(() -> metrics).seconds();
    }
}
