package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.lagesbild.http.Freshness;

class LiveFreshnessTest {

    private final LiveFreshness freshness = new LiveFreshness();

    @Test
    void shouldKnowNothingBeforeTheFirstFigure() {
        assertThat(freshness.now()).isEqualTo(new Freshness.Lag(null, null));
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
}
