package se.lagesbild.app.live;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/**
 * For how long Kafka has not been heard of. Each consumer of a group tells its broker every three seconds that it lives,
 * whether there are events or not, and knows when it last could. A broker that goes before the first such heartbeat is not
 * missed.
 *
 * @param metrics those of Kafka Streams and its clients
 */
record BrokerSilence(Supplier<Collection<? extends Metric>> metrics) {

    /** Three heartbeats that have not been. */
    private static final long NOTICEABLE_SECONDS = 10;

    /** Null while Kafka is heard of, and before that is known. It is heard of if one of the consumers hears of it. */
    @Nullable
    Long seconds() {
        long shortest = (long) metrics.get().stream()
                .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                .mapToDouble(BrokerSilence::value)
                // It is -1 before the first.
                .filter(seconds -> seconds >= 0)
                .min()
                .orElse(0);
        return shortest >= NOTICEABLE_SECONDS ? shortest : null;
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
