package se.lagesbild.app.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.ClusterAnswer;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;

/** Compares the topics of a cluster with those that the application wants. */
public final class TopicStates {

    /** More is as good. */
    private static final Set<String> AT_LEAST =
            Set.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG);

    private TopicStates() {}

    /**
     * All topics that the application wants, the event topic first. Changes nothing.
     *
     * @throws IllegalStateException if the cluster does not tell
     */
    public static List<TopicState> of(Settings settings) {
        try (Admin admin = Admin.create(settings.kafka())) {
            return of(settings, admin);
        }
    }

    /** As {@link #of(Settings)}, with a connection that is there. */
    public static List<TopicState> of(Settings settings, Admin admin) {
        return TopicSetup.wanted(settings).stream()
                .map(wanted -> state(wanted, admin))
                .toList();
    }

    private static TopicState state(NewTopic wanted, Admin admin) {
        TopicDescription found = description(wanted.name(), admin);
        if (found == null) {
            return new TopicState(wanted.name(), false, wanted.numPartitions(), List.of());
        }
        List<Difference> differences = new ArrayList<>();
        int partitions = found.partitions().size();
        compare("partitions", partitions, wanted.numPartitions(), differences);
        if (wanted.replicationFactor() > 0) {
            int copies = found.partitions().get(0).replicas().size();
            compare("replication factor", copies, wanted.replicationFactor(), differences);
        }
        Config config = config(wanted.name(), admin);
        wanted.configs().forEach((setting, value) -> {
            String is = value(config, setting);
            if (!(AT_LEAST.contains(setting) ? Long.parseLong(is) >= Long.parseLong(value) : is.equals(value))) {
                differences.add(new Difference(setting, is, value));
            }
        });
        return new TopicState(wanted.name(), true, partitions, List.copyOf(differences));
    }

    private static void compare(String property, int is, int wanted, List<Difference> differences) {
        if (is != wanted) {
            differences.add(new Difference(property, String.valueOf(is), String.valueOf(wanted)));
        }
    }

    /** Null if there is no such topic. */
    public static @Nullable TopicDescription description(String topic, Admin admin) {
        return ClusterAnswer.find(
                "topic " + topic,
                UnknownTopicOrPartitionException.class,
                admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
    }

    /** The settings of a topic. */
    public static Config config(String topic, Admin admin) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> configs = ClusterAnswer.get(
                "the settings of topic " + topic,
                admin.describeConfigs(List.of(resource)).all());
        return configs.get(resource);
    }

    /** The value of a setting that every topic has. */
    public static String setting(String topic, String setting, Admin admin) {
        return value(config(topic, admin), setting);
    }

    private static String value(Config config, String setting) {
        return config.get(setting).value();
    }
}
