package se.lagesbild.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** Looks several times a second how many events of the input topic wait to be read by this instance. */
final class Lag implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    /** More than one poll brings. */
    private static final double MANY = 2_000;

    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lag");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean behind;

    /** Whether many events wait. */
    boolean isBehind() {
        return behind;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until it is closed
    void watch(KafkaStreams streams, String topic) {
        watcher.scheduleWithFixedDelay(
                () -> behind = lag(streams, topic) > MANY, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static double lag(KafkaStreams streams, String topic) {
        return streams.metrics().values().stream()
                .filter(metric -> isLagOf(metric.metricName(), topic))
                .mapToDouble(Lag::value)
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }

    private static boolean isLagOf(MetricName name, String topic) {
        return name.name().equals("records-lag") && topic.equals(name.tags().get("topic"));
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
