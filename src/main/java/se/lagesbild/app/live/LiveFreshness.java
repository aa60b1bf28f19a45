package se.lagesbild.app.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.lagesbild.http.Freshness;

/** How closely the live application's figures follow events. */
final class LiveFreshness implements Freshness {

    private final AtomicReference<@Nullable Duration> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable InputBacklog> input = new AtomicReference<>();

    void reads(InputBacklog backlog) {
        input.set(backlog);
    }

    /** A figure that follows an event which arrived so long ago can be seen now. A broker's clock may be ahead of ours. */
    void visibleAfter(Duration duration) {
        latest.set(duration.isNegative() ? Duration.ZERO : duration);
    }

    @Override
    public Lag now() {
        Duration duration = latest.get();
        InputBacklog backlog = input.get();
        return new Lag(
                duration == null ? null : duration.toMillis() / 1000.0, backlog == null ? null : backlog.records());
    }
}
