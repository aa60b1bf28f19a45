package se.lagesbild.app.live;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** The meters that any Kafka Streams application on a JVM has: those of them that somebody watches. */
final class StandardMeters implements AutoCloseable {

    /** Of about a thousand. */
    private static final Set<String> WATCHED = Set.of(
            "kafka.stream.client.state",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.poll.records.avg",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
            "kafka.producer.record.error.total");

    /** Their names are no good ones for Prometheus; {@link ProcessMetrics} has the time under its usual name. */
    private static final Set<String> ILL_NAMED = Set.of("process.cpu.time", "system.cpu.count");

    /** How long meters of work that has moved elsewhere linger at most, and those of new work are missing. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final ScheduledExecutorService looking = DaemonTimer.named("kafka-meters");
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final KafkaStreamsMetrics kafka;

    /** A registry without the rest of them. */
    static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(
                        MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !WATCHED.contains(id.getName())))
                .meterFilter(MeterFilter.deny(id -> ILL_NAMED.contains(id.getName())));
        return registry;
    }

    /**
     * @param registry from {@link #registry()}
     * @param state the directory of the local state, which must not fill its disk
     */
    StandardMeters(PrometheusMeterRegistry registry, KafkaStreams streams, Path state) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new DiskSpaceMetrics(state.toFile()).bindTo(registry);
        ProcessMetrics.builder().register(registry.getPrometheusRegistry());
        garbage.bindTo(registry);
        kafka = new KafkaStreamsMetrics(streams, Tags.empty(), looking, LOOK_EVERY);
        kafka.bindTo(registry);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        kafka.close();
        garbage.close();
    }
}
