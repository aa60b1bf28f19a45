package se.lagesbild.app.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
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

    /** More than one poll brings. */
    private static final double MANY = 2_000;

    private final String topic;
    private final Map<Integer, Long> endsAtStart;
    private final Map<Integer, Boolean> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watcher = DaemonTimer.named("input-backlog");

    /** @param atStart of the input topic */
    InputBacklog(TopicExtent atStart) {
        this.topic = atStart.topic();
        this.endsAtStart = atStart.partitions().stream()
                .collect(Collectors.toMap(PartitionExtent::partition, PartitionExtent::end));
    }

    @Override
    public boolean waits(int partition) {
        return waiting.getOrDefault(partition, endsAtStart.getOrDefault(partition, 0L) > 0);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until it is closed
    void watch(KafkaStreams streams) {
        watcher.scheduleWithFixedDelay(() -> look(streams), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(KafkaStreams streams) {
        Map<Integer, Double> lags = lags(streams.metrics().values());
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            for (TaskMetadata task : thread.activeTasks()) {
                committed(task)
                        .forEach((partition, offset) -> waiting.put(
                                partition,
                                isBehind(
                                        offset,
                                        endsAtStart.getOrDefault(partition, 0L),
                                        lags.getOrDefault(partition, 0.0))));
            }
        }
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

    private Map<Integer, Long> committed(TaskMetadata task) {
        Map<Integer, Long> committed = new HashMap<>();
        for (TopicPartition partition : task.topicPartitions()) {
            if (partition.topic().equals(topic)) {
                committed.put(partition.partition(), task.committedOffsets().getOrDefault(partition, -1L));
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
