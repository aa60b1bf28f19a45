package se.lagesbild.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.domain.calendar.Month;

/**
 * Tells subscribers what changes. One thread composes all messages, so that each subscriber gets a snapshot first and
 * then every change after it; that thread never waits for a connection.
 */
final class Broadcast implements AutoCloseable {

    /** How often changes are told at most. */
    private static final Duration PACE = Duration.ofMillis(250);

    /** How often it is looked how fresh figures are. */
    private static final Duration FRESHNESS_PACE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Broadcast.class);

    private final Measures measures;
    private final Figures figures;
    private final SameDays sameDays;
    private final Freshness freshness;
    private final Snapshots snapshots;
    private final Map<Selection, Channel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread made = new Thread(run, "lagesbild-stream");
        made.setDaemon(true);
        return made;
    });
    private int toldDay;
    private Freshness.Lag toldLag;

    Broadcast(
            Measures measures,
            Figures figures,
            SameDays sameDays,
            Freshness freshness,
            String version,
            Duration heartbeat) {
        this.measures = measures;
        this.figures = figures;
        this.sameDays = sameDays;
        this.freshness = freshness;
        this.snapshots = new Snapshots(measures, figures, sameDays, version);
        this.toldDay = figures.view().today();
        this.toldLag = freshness.now();
        repeat(this::tellChanges, PACE);
        repeat(this::tellFreshness, FRESHNESS_PACE);
        repeat(this::beatNow, heartbeat);
    }

    /** A scheduled task that throws would not be run again. */
    private void repeat(Runnable task, Duration period) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("The stream missed an update", e);
            }
        };
        // Ends with the executor, so that nobody needs the future.
        var unused =
                thread.scheduleWithFixedDelay(guarded, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends the subscriber a snapshot of the selection and then what changes in it, until it is gone. */
    void join(Selection selection, Subscriber subscriber) {
        thread.execute(() -> channels.computeIfAbsent(
                        selection, any -> new Channel(selection, measures, figures, sameDays, snapshots))
                .join(subscriber, Message.of("freshness", toldLag)));
    }

    int subscribers() {
        return channels.values().stream().mapToInt(Channel::size).sum();
    }

    /** Sends everybody the heartbeat, and drops who has not taken the one before. */
    void beat() {
        thread.execute(this::beatNow);
    }

    private void beatNow() {
        channels.values().forEach(Channel::beat);
    }

    private void tellChanges() {
        forgetDeserted();
        tellDay();
        channels.values().forEach(Channel::tellChanges);
    }

    private void tellFreshness() {
        Freshness.Lag lag = freshness.now();
        if (!lag.equals(toldLag)) {
            toldLag = lag;
            byte[] message = Message.of("freshness", lag);
            channels.values().forEach(channel -> channel.tellFreshness(message));
        }
    }

    private void forgetDeserted() {
        channels.values().removeIf(channel -> {
            boolean deserted = channel.size() == 0;
            if (deserted) {
                channel.close();
            }
            return deserted;
        });
    }

    /** Within a month only the day changes; with a new month, everything that is shown. */
    private void tellDay() {
        int today = figures.view().today();
        if (today == toldDay) {
            return;
        }
        boolean sameMonth = Month.of(today).equals(Month.of(toldDay));
        toldDay = today;
        if (sameMonth) {
            byte[] message = Message.of("day", Snapshots.DayBody.of(today));
            channels.values().forEach(channel -> channel.tellDay(message));
        } else {
            channels.values().forEach(Channel::tellSnapshot);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        channels.values().forEach(Channel::close);
    }
}
