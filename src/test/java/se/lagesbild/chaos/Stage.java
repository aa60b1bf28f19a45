package se.lagesbild.chaos;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.topology.TopicNames;

/** Where acts are played: a cluster, events, and instances that come and go. */
final class Stage implements AutoCloseable {

    private static final TopicNames TOPICS = new TopicNames("");
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);
    private static final int SENT_A_SECOND = 2_000;

    private final Path directory;
    private final Cluster cluster;
    private final Truth truth;
    private final TopicProbe probe;
    private final Random random;
    private final List<Instance> instances = new ArrayList<>();
    private int poisoned;

    Stage(Path directory, Truth truth, long seed) {
        this.directory = directory;
        this.truth = truth;
        this.random = new Random(seed);
        this.cluster = new Cluster(directory.resolve("cluster"));
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
    Instance enter(String... properties) {
        Instance instance = new Instance(cluster, directory, "instance-" + (instances.size() + 1), properties);
        instances.add(instance);
        instance.awaitReady();
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

    /** Sends events at an even pace while something happens. */
    void sendDuring(int count, Runnable what) {
        List<StatusChange> events = truth.next(count);
        FutureTask<Void> sending = new FutureTask<>(() -> untilSent(events), null);
        new Thread(sending, "sending").start();
        what.run();
        try {
            sending.get();
        } catch (ExecutionException e) {
            throw new KafkaException("not everything was sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** A broker can be away for longer than a producer waits. Then a source sends everything again. */
    private void untilSent(List<StatusChange> events) {
        while (true) {
            try {
                pace(events);
                return;
            } catch (KafkaException e) {
                // Events that are there twice count once.
            }
        }
    }

    private void pace(List<StatusChange> events) {
        try (EventSender sender = new EventSender(cluster.settings(), Clock.systemUTC())) {
            long start = System.nanoTime();
            for (int i = 0; i < events.size(); i++) {
                long due = start + i * 1_000_000_000L / SENT_A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                sender.send(events.get(i));
            }
            sender.flush();
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

    /** How many results have been visible so far. */
    long resultsTold() {
        return TOPICS.results().stream()
                .mapToLong(topic -> probe.results(topic).size())
                .sum();
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
            Trail trail = new Trail();
            TOPICS.results().forEach(topic -> probe.results(topic).forEach(trail::add));
            List<String> differing = truth.faultsOf(trail.latest().values());
            if (differing.isEmpty() || System.nanoTime() > end) {
                return new Verdict(
                        trail.latest().size(),
                        differing,
                        trail.faults(),
                        Verdict.differences(probe.refused(), probe.rejected()));
            }
        }
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        probe.close();
        cluster.close();
    }
}
