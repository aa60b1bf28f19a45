package se.lagesbild.bench.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.KafkaEnvironment;
import se.lagesbild.topology.TopicNames;

/** A history in a topic of so many partitions, and the topics beside it under the same prefix, which come and go. */
record FilledTopic(HistoryTopic history, int partitions) {

    static FilledTopic fill(KafkaEnvironment broker, int partitions, long events, Consumer<StatusChange> beside)
            throws ExecutionException, InterruptedException {
        Settings settings = Settings.of(Map.of(
                        SettingKey.TOPIC_PREFIX.key(),
                        prefix(partitions),
                        SettingKey.TOPIC_PARTITIONS.key(),
                        Integer.toString(partitions)))
                .in(broker);
        return new FilledTopic(HistoryTopic.fill(settings, events, beside), partitions);
    }

    private static String prefix(int partitions) {
        return "in-" + partitions + ".";
    }

    String prefix() {
        return prefix(partitions);
    }

    Settings settings() {
        return history.settings();
    }

    /** Makes the topics for results as they are before anybody has sent one. */
    void clear() throws ExecutionException, InterruptedException {
        String events = new TopicNames(prefix()).statusChanges();
        try (Admin admin = Admin.create(settings().kafka())) {
            List<String> others = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(prefix()) && !topic.equals(events))
                    .toList();
            admin.deleteTopics(others).all().get();
        }
        TopicSetup.create(settings());
    }
}
