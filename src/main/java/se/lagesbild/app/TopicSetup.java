package se.lagesbild.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import se.lagesbild.topology.TopicNames;

/** Creates the topics that are not there; leaves alone those that are. */
final class TopicSetup {

    private static final long SECONDS = 30;
    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1");
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private TopicSetup() {}

    static void create(Settings settings) {
        TopicNames topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        int partitions = settings.number(SettingKey.TOPIC_PARTITIONS, 1, 1000);
        short copies = (short) settings.number(SettingKey.TOPIC_REPLICATION, -1, 100);
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(new NewTopic(topics.statusChanges(), partitions, copies).configs(FOR_EVER));
        wanted.add(new NewTopic(topics.rejected(), 1, copies).configs(FOR_EVER));
        wanted.add(new NewTopic(topics.published(), 1, copies).configs(FOR_EVER));
        topics.results().forEach(topic -> wanted.add(new NewTopic(topic, 1, copies).configs(COMPACTED)));
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.createTopics(wanted).values().forEach(TopicSetup::await);
        }
    }

    private static void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "cannot create topic " + topic + ": " + e.getCause().getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot create topic " + topic + " within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
