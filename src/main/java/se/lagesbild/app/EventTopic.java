package se.lagesbild.app;

import org.apache.kafka.clients.admin.Admin;
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
        return new TopicReplay(extent, () -> GrouplessConsumer.of(settings, "lagesbild-replay"), intake);
    }

    @Override
    public void close() {
        serde.close();
    }
}
