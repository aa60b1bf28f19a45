package se.lagesbild.app;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told, in three layers: our defaults, what the configuration passes through, what must be so. */
final class StreamsSettings {

    private StreamsSettings() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> all = new HashMap<>(defaults());
        all.putAll(settings.kafka());
        all.putAll(settings.streams());
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID));
        all.put(StreamsConfig.CLIENT_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID));
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.number(SettingKey.STREAM_THREADS, 1, 64));
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory(settings).toString());
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return all;
    }

    private static Map<String, Object> defaults() {
        return Map.ofEntries(
                entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1),
                // Latency is the commit interval, plus the poll in which an idle thread sleeps.
                entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100),
                entry(StreamsConfig.POLL_MS_CONFIG, 20),
                // A record cache would be flushed at each commit and gain nothing.
                entry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0),
                // By its name, since the constant is deprecated at birth; unset, each start logs three warnings.
                entry("processing.exception.handler.global.enabled", true),
                entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4"),
                entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 262_144),
                entry(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000));
    }

    private static Path stateDirectory(Settings settings) {
        String configured = settings.find(SettingKey.STATE_DIR);
        return configured != null
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".local", "state", "lagesbild");
    }
}
