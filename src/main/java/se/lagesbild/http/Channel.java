package se.lagesbild.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who listen to the same selection. Messages are composed once for all of them. */
final class Channel implements AutoCloseable {

    private enum News {
        SNAPSHOT,
        DAY,
        FRESHNESS
    }

    private final Figures figures;
    private final Snapshots snapshots;
    private final Selection selection;
    private final Shown shown;
    private final ChangedSameDays changedSameDays;
    private final List<Runnable> unsubscribe;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    Channel(Selection selection, Measures measures, Figures figures, SameDays sameDays, Snapshots snapshots) {
        this.figures = figures;
        this.snapshots = snapshots;
        this.selection = selection;
        this.shown = new Shown(selection, measures, figures);
        this.changedSameDays = new ChangedSameDays(selection, sameDays);
        this.unsubscribe =
                List.of(figures.view().subscribe(shown::touch), sameDays.view().subscribe(changedSameDays::touch));
    }

    void join(Subscriber subscriber, byte[] freshness) {
        subscribers.add(subscriber);
        subscriber.sendAnew(News.SNAPSHOT, snapshot());
        subscriber.send(News.FRESHNESS, freshness);
    }

    /** It may have what was not told yet: a figure that is then again what was told last is news to who got it. */
    private byte[] snapshot() {
        shown.forgetTold();
        return snapshots.of(selection);
    }

    void tellSnapshot() {
        byte[] message = snapshot();
        subscribers.forEach(subscriber -> subscriber.sendAnew(News.SNAPSHOT, message));
    }

    void tellDay(byte[] message) {
        subscribers.forEach(subscriber -> subscriber.send(News.DAY, message));
    }

    void tellFreshness(byte[] message) {
        subscribers.forEach(subscriber -> subscriber.send(News.FRESHNESS, message));
    }

    void tellChanges() {
        shown.changes().forEach((subject, result) -> tell(subject, "result", figures.body(result)));
        changedSameDays.changes().forEach((subject, body) -> tell(subject, "same-day", body));
    }

    private void tell(Object subject, String event, ResultBody body) {
        byte[] message = Message.of(event, body);
        subscribers.forEach(subscriber -> subscriber.send(subject, message));
    }

    void beat() {
        subscribers.forEach(Subscriber::heartbeat);
    }

    /** Forgets who has gone, and says how many are left. */
    int size() {
        subscribers.removeIf(subscriber -> subscriber.gone().isDone());
        return subscribers.size();
    }

    @Override
    public void close() {
        unsubscribe.forEach(Runnable::run);
        subscribers.forEach(Subscriber::close);
    }
}
