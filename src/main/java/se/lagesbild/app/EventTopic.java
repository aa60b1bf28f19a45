package se.lagesbild.app;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.topic.TopicExtent;
import se.lagesbild.replay.topic.TopicReplay;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.AvroEventDecoder;
import se.lagesbild.wire.records.RecordIntake;

/** A topic of events on a cluster, from which a replay reads. */
public final class EventTopic implements AutoCloseable {

    private final Settings settings;
    private final String name;
    private final Serde<StatusChange> serde;

    /** @param name of the topic, in full; null for the one that the settings' prefix names */
    public EventTopic(Settings settings, @Nullable String name) {
        this.settings = settings;
        this.name = name == null ? new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).statusChanges() : name;
        this.serde = Serdes.avro(settings, StatusChange.class);
    }

    /**
     * How far the topic reaches at this moment.
     *
     * @throws IllegalStateException if there is no such topic, or compaction may have taken history from it
     */
    public TopicExtent extent() {
        try (Admin admin = Admin.create(settings.kafka())) {
            if (TopicExtents.isCompacted(name, admin)) {
                throw new IllegalStateException(
                        "topic " + name + " is compacted: all but the last event of each person "
                                + "may be gone (cleanup.policy must be delete)");
            }
            return TopicExtents.of(name, admin);
        }
    }

    /** What the topic's cluster calls itself. */
    public String clusterId() {
        try (Admin admin = Admin.create(settings.kafka())) {
            return TopicExtents.clusterId(name, admin);
        }
    }

    /** A replay of what is in the extent. It must end before this is closed. */
    public TopicReplay replay(TopicExtent extent, Categories categories) {
        RecordIntake intake =
                new RecordIntake(new AvroEventDecoder(serde.deserializer()), new AcceptanceRules(categories));
        return new TopicReplay(extent, this::consumer, intake);
    }

    /** Large fetches, as the user's own settings permit; and nothing that anybody else could notice. */
    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "lagesbild-replay",
                // The last fetch asks for what is not there yet, and closing waits for its answer.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                20_000,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 << 20,
                ConsumerConfig.RECEIVE_BUFFER_CONFIG,
                1 << 20));
        config.putAll(settings.kafka());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        config.putAll(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        serde.close();
    }
}
