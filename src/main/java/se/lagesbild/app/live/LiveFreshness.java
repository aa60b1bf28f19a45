package se.lagesbild.app.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.lagesbild.http.Freshness;

/** How closely the live application's figures follow events. */
final class LiveFreshness implements Freshness {

    private final AtomicReference<@Nullable Duration> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable InputBacklog> input = new AtomicReference<>();
    private final AtomicReference<@Nullable BrokerSilence> broker = new AtomicReference<>();

    void reads(InputBacklog backlog) {
        input.set(backlog);
    }

    void hearsOfBroker(BrokerSilence silence) {
        broker.set(silence);
    }

    /** A figure that follows an event which arrived so long ago can be seen now. A broker's clock may be ahead of ours. */
    void visibleAfter(Duration duration) {
        latest.set(duration.isNegative() ? Duration.ZERO : duration);
    }

    /** What was known last of events is not known any more when they cannot be read. */
    @Override
    public Lag now() {
        BrokerSilence silence = broker.get();
        Long silentSeconds = silence == null ? null : silence.seconds();
        return silentSeconds == null ? following() : new Lag(null, null, silentSeconds);
    }

    private Lag following() {
        Duration duration = latest.get();
        InputBacklog backlog = input.get();
        return new Lag(
                duration == null ? null : duration.toMillis() / 1000.0,
                backlog == null ? null : backlog.records(),
                null);
    }
}
