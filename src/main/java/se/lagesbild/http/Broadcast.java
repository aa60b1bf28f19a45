package se.lagesbild.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;

/**
 * Tells subscribers what changes. One thread composes all messages, so that each subscriber gets a snapshot first and
 * then every change after it; that thread never waits for a connection.
 */
final class Broadcast implements AutoCloseable {

    /** How often changes are told at most. */
    private static final Duration PACE = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Broadcast.class);

    private enum News {
        SNAPSHOT,
        DAY
    }

    /** Which day and months the figures are about: an ISO date and two months such as 2021-03. */
    record DayBody(String today, String current, String previous) {}

    /** @param at the server's time, an ISO instant; how old {@code updatedAt} is by that clock */
    record SnapshotBody(
            String at, String version, String today, String current, String previous, List<ResultBody> results) {}

    private final Measures measures;
    private final Figures figures;
    private final String version;
    private final Shown shown;
    private final Runnable unsubscribe;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread made = new Thread(run, "lagesbild-stream");
        made.setDaemon(true);
        return made;
    });
    private int toldDay;

    Broadcast(Measures measures, Figures figures, String version, Duration heartbeat) {
        this.measures = measures;
        this.figures = figures;
        this.version = version;
        this.shown = new Shown(figures.view());
        this.toldDay = figures.view().today();
        this.unsubscribe = figures.view().subscribe(shown::touch);
        repeat(this::tellChanges, PACE);
        repeat(() -> subscribers.forEach(Subscriber::heartbeat), heartbeat);
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

    /** Sends the subscriber a snapshot and then what changes, until it is gone. */
    void join(Subscriber subscriber) {
        thread.execute(() -> {
            subscribers.add(subscriber);
            subscriber.sendAnew(News.SNAPSHOT, snapshot());
        });
    }

    int subscribers() {
        return subscribers.size();
    }

    private void tellChanges() {
        subscribers.removeIf(subscriber -> subscriber.gone().isDone());
        tellDay();
        shown.changes().forEach((subject, result) -> {
            byte[] message = Message.of("result", figures.body(result));
            subscribers.forEach(subscriber -> subscriber.send(subject, message));
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
            byte[] message = Message.of("day", day(today));
            subscribers.forEach(subscriber -> subscriber.send(News.DAY, message));
        } else {
            byte[] message = snapshot();
            subscribers.forEach(subscriber -> subscriber.sendAnew(News.SNAPSHOT, message));
        }
    }

    private static DayBody day(int today) {
        Month current = Month.of(today);
        return new DayBody(
                Day.date(today).toString(), current.toString(), current.plus(-1).toString());
    }

    private byte[] snapshot() {
        int today = figures.view().today();
        Month current = Month.of(today);
        List<ResultBody> results = new ArrayList<>();
        measures.all().forEach(measure -> {
            results.addAll(figures.of(measure, Period.of(current.plus(-1)), Shown.GROUPINGS));
            results.addAll(figures.of(measure, Period.of(current), Shown.GROUPINGS));
        });
        DayBody day = day(today);
        return Message.of(
                "snapshot",
                new SnapshotBody(
                        figures.clock().instant().toString(), version, day.today, day.current, day.previous, results));
    }

    @Override
    public void close() {
        unsubscribe.run();
        thread.shutdownNow();
        subscribers.forEach(Subscriber::close);
    }
}
