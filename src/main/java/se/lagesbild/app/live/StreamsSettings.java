package se.lagesbild.app.live;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;

/**
 * What Kafka Streams is told, in three layers: our defaults, what the configuration passes through, what must be so.
 */
public final class StreamsSettings {

    private static final String PRODUCER_RETRY = StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG);

    private StreamsSettings() {}

    public static Map<String, Object> of(Settings settings) {
        Map<String, Object> configured = new HashMap<>(settings.kafka());
        configured.putAll(settings.streams());
        Map<String, Object> all = new HashMap<>(defaults());
        // The only default with a prefix, for it is right for producers alone.
        if (configured.containsKey(ProducerConfig.RETRY_BACKOFF_MS_CONFIG)) {
            all.remove(PRODUCER_RETRY);
        }
        all.putAll(configured);
        all.putAll(fixed(settings));
        return all;
    }

    /** What must be so, or is set under names of our own. */
    public static Map<String, Object> fixed(Settings settings) {
        Map<String, Object> fixed = new HashMap<>();
        fixed.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID));
        fixed.put(StreamsConfig.CLIENT_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID));
        fixed.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.number(SettingKey.STREAM_THREADS));
        fixed.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory(settings).toString());
        fixed.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        fixed.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        String instance = settings.find(SettingKey.INSTANCE_ID);
        if (instance != null) {
            fixed.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        }
        return fixed;
    }

    /**
     * What is so unless it is configured. Settings of clients are without Kafka's prefixes: those that somebody configures
     * without them must win, and ones with a prefix would not let them.
     */
    public static Map<String, Object> defaults() {
        return Map.ofEntries(
                entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1),
                // At the latest: whatever there is to see is committed at once.
                entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100),
                // How long an idle thread sleeps, whatever is due.
                entry(StreamsConfig.POLL_MS_CONFIG, 10),
                // Every task has one partition, so there is no other to wait for.
                entry(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED),
                // A record cache would be flushed at each commit and gain nothing.
                entry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0),
                // By its name, since the constant is deprecated at birth; unset, each start logs three warnings.
                entry("processing.exception.handler.global.enabled", true),
                entry(StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, StreamsClients.class.getName()),
                entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.SharedMemory.class.getName()),
                // How long work lies idle after a kill: until the group misses the member.
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
                entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000),
                // Kafka Streams has 10 s: on a machine that is starved for as long, it would never get a transaction
                // done.
                entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000),
                // The first records of a transaction are refused until the one before has been wound up, a few
                // milliseconds.
                entry(PRODUCER_RETRY, 5),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000),
                entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                entry(ProducerConfig.BATCH_SIZE_CONFIG, 262_144),
                // A record that came in compressed can be larger here than the event topic's limit.
                entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.LARGEST_RECORD),
                // What is restored is the changelog as far as it has not been compacted; its last segment never is.
                entry(internalTopics(TopicConfig.SEGMENT_BYTES_CONFIG), 16 * 1024 * 1024),
                entry(internalTopics(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG), 0.2),
                entry(internalTopics(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), TopicSetup.LARGEST_RECORD),
                entry(
                        internalTopics(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                        String.valueOf(TopicSetup.ANY_TIME)));
    }

    private static String internalTopics(String setting) {
        return StreamsConfig.topicPrefix(setting);
    }

    /** Where Kafka Streams keeps the state of applications, each in a directory of its name. */
    public static Path stateDirectory(Settings settings) {
        String configured = settings.find(SettingKey.STATE_DIR);
        return configured != null
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".local", "state", "lagesbild");
    }
}
