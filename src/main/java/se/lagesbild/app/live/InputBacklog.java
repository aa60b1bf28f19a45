package se.lagesbild.app.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.jspecify.annotations.Nullable;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;
import se.lagesbild.topology.Backlog;

/**
 * What waits to be read of the input topic: everything that was there when the application started, until it is
 * committed, and many records whenever they come. Looks several times a second; until it has looked, it expects that
 * something waits.
 */
final class InputBacklog implements Backlog, AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(100);

    /** What Kafka Streams says of a partition until it has committed it. */
    private static final long NOTHING_YET = -1;

    /** More than one poll brings. */
    private static final double MANY = 2_000;

    /** Looks between two questions to the cluster. */
    private static final int SELDOM = 10;

    private final String topic;
    private final Map<Integer, Long> endsAtStart;
    private final Supplier<Map<Integer, Long>> ofGroup;
    private final Map<Integer, Boolean> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watcher = DaemonTimer.named("input-backlog");

    private Map<Integer, Long> committedBefore = Map.of();
    private int looks;
    private volatile @Nullable Long records;

    /**
     * @param atStart of the input topic
     * @param ofGroup tells up to where the group has committed it, by partition
     */
    InputBacklog(TopicExtent atStart, Supplier<Map<Integer, Long>> ofGroup) {
        this.topic = atStart.topic();
        this.ofGroup = ofGroup;
        this.endsAtStart = atStart.partitions().stream()
                .collect(Collectors.toMap(PartitionExtent::partition, PartitionExtent::end));
    }

    @Override
    public boolean waits(int partition) {
        return waiting.getOrDefault(partition, end(partition) > 0);
    }

    /** How many records wait to be read by this instance, or null while that is not known. */
    @Nullable
    Long records() {
        return records;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until it is closed
    void watch(KafkaStreams streams) {
        watcher.scheduleWithFixedDelay(() -> look(streams), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(KafkaStreams streams) {
        Map<Integer, Double> lags = lags(streams.metrics().values());
        records = lags.isEmpty()
                ? null
                : (Long) lags.values().stream().mapToLong(Double::longValue).sum();
        Map<Integer, Long> committed = new HashMap<>();
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            for (TaskMetadata task : thread.activeTasks()) {
                committed.putAll(committed(task));
            }
        }
        committed.replaceAll((partition, offset) -> offset == NOTHING_YET ? before(partition) : offset);
        committed.forEach((partition, offset) ->
                waiting.put(partition, isBehind(offset, end(partition), lags.getOrDefault(partition, 0.0))));
    }

    /** What the group had committed, asked for until that is all that was there at the start. */
    private long before(int partition) {
        long known = committedBefore.getOrDefault(partition, NOTHING_YET);
        if (isBehind(known, end(partition), 0) && looks++ % SELDOM == 0) {
            committedBefore = ofGroup.get();
            return committedBefore.getOrDefault(partition, NOTHING_YET);
        }
        return known;
    }

    private long end(int partition) {
        return endsAtStart.getOrDefault(partition, 0L);
    }

    /**
     * Whether much waits of a partition.
     *
     * @param committed the offset up to which is committed, exclusive; -1 if nothing is, which is all of nothing
     * @param end the offset after the last record that was there at the start
     * @param lag how many records are known to wait
     */
    static boolean isBehind(long committed, long end, double lag) {
        return Math.max(0, committed) < end || lag > MANY;
    }

    /** A task tells only what it has committed itself, and of a partition where nothing comes that is nothing. */
    private Map<Integer, Long> committed(TaskMetadata task) {
        Map<Integer, Long> committed = new HashMap<>();
        for (TopicPartition partition : task.topicPartitions()) {
            if (partition.topic().equals(topic)) {
                committed.put(partition.partition(), task.committedOffsets().getOrDefault(partition, NOTHING_YET));
            }
        }
        return committed;
    }

    private Map<Integer, Double> lags(Iterable<? extends Metric> metrics) {
        Map<Integer, Double> lags = new HashMap<>();
        for (Metric metric : metrics) {
            Map<String, String> tags = metric.metricName().tags();
            if (metric.metricName().name().equals("records-lag") && topic.equals(tags.get("topic"))) {
                double lag = metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
                lags.put(Integer.valueOf(tags.get("partition")), Double.isNaN(lag) ? 0 : lag);
            }
        }
        return lags;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
