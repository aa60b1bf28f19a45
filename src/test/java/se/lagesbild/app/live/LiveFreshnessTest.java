package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import se.lagesbild.http.Freshness;

class LiveFreshnessTest {

    private final LiveFreshness freshness = new LiveFreshness();

    @Test
    void shouldKnowNothingBeforeTheFirstFigure() {
        assertThat(freshness.now()).isEqualTo(new Freshness.Lag(null, null, null));
    }

    @Test
    void shouldTellHowLongTheLatestFigureTook() {
        freshness.visibleAfter(Duration.ofSeconds(2));
        freshness.visibleAfter(Duration.ofMillis(125));

        assertThat(freshness.now().lagSeconds()).isEqualTo(0.125);
    }

    @Test
    void shouldNotSeeAFigureBeforeItsEventWhenClocksDiffer() {
        freshness.visibleAfter(Duration.ofMillis(-125));

        assertThat(freshness.now().lagSeconds()).isZero();
    }

    @Test
    void shouldNotTellOfTheLastFigureWhileKafkaIsSilent() {
        AtomicReference<Double> heartbeat = new AtomicReference<>(2.0);
        freshness.visibleAfter(Duration.ofMillis(125));
        freshness.hearsOfBroker(new BrokerSilence(() -> List.of(KafkaMetrics.lastHeartbeat(heartbeat::get))));
        assertThat(freshness.now()).isEqualTo(new Freshness.Lag(0.125, null, null));

        heartbeat.set(12.0);
        assertThat(freshness.now()).isEqualTo(new Freshness.Lag(null, null, 12L));

        heartbeat.set(0.0);
        assertThat(freshness.now()).isEqualTo(new Freshness.Lag(0.125, null, null));
    }
}
