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
    private final Runnable unsubscribe;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    Channel(Selection selection, Measures measures, Figures figures, Snapshots snapshots) {
        this.figures = figures;
        this.snapshots = snapshots;
        this.selection = selection;
        this.shown = new Shown(selection, measures, figures);
        this.unsubscribe = figures.view().subscribe(shown::touch);
    }

    void join(Subscriber subscriber, byte[] freshness) {
        subscribers.add(subscriber);
        subscriber.sendAnew(News.SNAPSHOT, snapshots.of(selection));
        subscriber.send(News.FRESHNESS, freshness);
    }

    void tellSnapshot() {
        byte[] message = snapshots.of(selection);
        subscribers.forEach(subscriber -> subscriber.sendAnew(News.SNAPSHOT, message));
    }

    void tellDay(byte[] message) {
        subscribers.forEach(subscriber -> subscriber.send(News.DAY, message));
    }

    void tellFreshness(byte[] message) {
        subscribers.forEach(subscriber -> subscriber.send(News.FRESHNESS, message));
    }

    void tellChanges() {
        shown.changes().forEach((subject, result) -> {
            byte[] message = Message.of("result", figures.body(result));
            subscribers.forEach(subscriber -> subscriber.send(subject, message));
        });
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
        unsubscribe.run();
        subscribers.forEach(Subscriber::close);
    }
}
