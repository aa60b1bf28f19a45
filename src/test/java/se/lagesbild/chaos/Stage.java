package se.lagesbild.chaos;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.topology.TopicNames;

/** Where acts are played: a cluster, events, and instances that come and go. */
final class Stage implements AutoCloseable {

    private static final TopicNames TOPICS = new TopicNames("");
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);
    private static final int SENT_TOGETHER = 50;

    private final Path directory;
    private final Cluster cluster;
    private final Truth truth;
    private final int rate;
    private final TopicProbe probe;
    private final Random random;
    private final List<Instance> instances = new ArrayList<>();
    private final Map<List<String>, Subscriber> subscribers = new HashMap<>();
    private int poisoned;

    /** @param rate events a second, where they are sent while something happens */
    Stage(Path directory, Truth truth, int rate, long seed) {
        this.directory = directory;
        this.truth = truth;
        this.rate = rate;
        this.random = new Random(seed);
        this.cluster = new Cluster(directory.resolve("cluster"));
        TopicSetup.create(cluster.settings());
        this.probe = new TopicProbe(cluster.settings());
    }

    Cluster cluster() {
        return cluster;
    }

    Truth truth() {
        return truth;
    }

    TopicProbe probe() {
        return probe;
    }

    Random random() {
        return random;
    }

    /** One more instance, ready. */
    Instance enter() {
        return enter(Map.of());
    }

    /** @param settings beside those that every instance has */
    Instance enter(Map<String, String> settings, String... properties) {
        Instance instance =
                new Instance(cluster, directory, "instance-" + (instances.size() + 1), settings, properties);
        instances.add(instance);
        instance.awaitReady();
        subscriber();
        auditor();
        return instance;
    }

    /** The first instance. */
    Instance first() {
        return instances.get(0);
    }

    void send(int count) {
        send(truth.next(count));
    }

    void send(List<StatusChange> events) {
        try (EventSender sender = new EventSender(cluster.settings(), Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    /** Sends events at an even pace for as long as something happens. */
    void sendWhile(Runnable what) {
        sendWhile(truth::next, what);
    }

    /** @param source gives so many events, which count as sent */
    void sendWhile(IntFunction<List<StatusChange>> source, Runnable what) {
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Void> sending = new FutureTask<>(() -> sendUntil(over, source), null);
        new Thread(sending, "sending").start();
        try {
            what.run();
        } finally {
            over.set(true);
            join(sending);
        }
    }

    private static void join(FutureTask<Void> sending) {
        try {
            sending.get();
        } catch (ExecutionException e) {
            throw new KafkaException("not everything was sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private void sendUntil(AtomicBoolean over, IntFunction<List<StatusChange>> source) {
        long due = System.nanoTime();
        List<StatusChange> events = List.of();
        while (!over.get() || !events.isEmpty()) {
            try (EventSender sender = new EventSender(cluster.settings(), Clock.systemUTC())) {
                do {
                    events.forEach(sender::send);
                    sender.flush();
                    due += SENT_TOGETHER * 1_000_000_000L / rate;
                    LockSupport.parkNanos(due - System.nanoTime());
                    events = over.get() ? List.of() : source.apply(SENT_TOGETHER);
                } while (!events.isEmpty());
            } catch (KafkaException e) {
                // The broker was away for longer than a producer waits: these are sent again, and count once.
            }
        }
    }

    /** One record for each reason there is to refuse one. */
    void poison() {
        try {
            int before = probe.refused().size();
            probe.sendRefused();
            poisoned += probe.refused().size() - before;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often an instance ended by itself. */
    int crashes() {
        return instances.stream().mapToInt(Instance::crashes).sum();
    }

    int poisoned() {
        return poisoned;
    }

    /** Waits until everything that was sent is counted and committed. */
    void awaitNoLag() {
        Map<TopicPartition, Long> ends = probe.ends(List.of(TOPICS.statusChanges()));
        await().atMost(LONGEST_LAG).pollInterval(Duration.ofMillis(100)).until(() -> {
            Map<TopicPartition, Long> committed = probe.committed();
            return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    /** Waits until every cell is right. */
    void awaitTruth() {
        Verdict verdict = judge(LONGEST_LAG);
        if (!verdict.isRight()) {
            throw new AssertionError(verdict.toString());
        }
    }

    /** Who has seen every result so far that was committed. */
    Subscriber subscriber() {
        return subscriber(TOPICS.results());
    }

    /** Who has seen the whole trail of published figures. */
    private Subscriber auditor() {
        return subscriber(List.of(TOPICS.published()));
    }

    private Subscriber subscriber(List<String> topics) {
        Subscriber subscriber = subscribers.computeIfAbsent(topics, each -> new Subscriber(cluster.settings(), each));
        subscriber.await(probe.ends(topics));
        return subscriber;
    }

    /**
     * What is wrong when everything has come to rest: with figures, with what led to them, with what was refused.
     *
     * @param patience how long figures may take to be right, after everything has been counted
     */
    Verdict judge(Duration patience) {
        awaitNoLag();
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<String, Result> latest = subscriber().latest();
            List<String> differing = truth.faultsOf(latest.values());
            if (differing.isEmpty() || System.nanoTime() > end) {
                List<String> trail = new ArrayList<>(subscriber().faults());
                trail.addAll(auditor().faults());
                trail.addAll(Trail.unpublished(latest, auditor().latest()));
                return new Verdict(
                        latest.size(), differing, trail, Verdict.differences(probe.refused(), probe.rejected()));
            }
        }
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        subscribers.values().forEach(Subscriber::close);
        probe.close();
        cluster.close();
    }
}
