package se.lagesbild.app.live;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Metrics as Kafka's clients have them. */
final class KafkaMetrics {

    private KafkaMetrics() {}

    /** @param seconds since a consumer's last heartbeat */
    static Metric lastHeartbeat(Supplier<Double> seconds) {
        return named("last-heartbeat-seconds-ago", seconds);
    }

    static Metric named(String name, Supplier<?> value) {
        MetricName metricName = new MetricName(name, "consumer-coordinator-metrics", "", Map.of("client-id", "one"));
        return new Metric() {
            @Override
            public MetricName metricName() {
                return metricName;
            }

            @Override
            public Object metricValue() {
                return value.get();
            }
        };
    }
}
