package se.lagesbild.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.topology.TopicNames;

/**
 * Topics of events on a broker, each with a prefix of its own, and replays of them.
 *
 * @param house whose broker it is
 * @param directory for configuration files
 */
record TopicsOfEvents(DemoHouse house, Path directory) {

    /** Settings whose topics are there. */
    Settings create(String prefix, int partitions) {
        Settings settings = Settings.of(Map.of(
                SettingKey.TOPIC_PREFIX.key(),
                prefix,
                SettingKey.TOPIC_PARTITIONS.key(),
                Integer.toString(partitions),
                SettingKey.BOOTSTRAP_SERVERS.key(),
                house.settings().get(SettingKey.BOOTSTRAP_SERVERS),
                Settings.REGISTRY_URL,
                house.settings().find(Settings.REGISTRY_URL)));
        TopicSetup.create(settings);
        return settings;
    }

    static void send(Settings settings, Collection<StatusChange> events) {
        try (EventSender sender = new EventSender(settings, Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    /** Deletes the records of a partition before an offset, as retention does. */
    static void deleteBefore(long offset, int partition, Settings settings) throws Exception {
        String topic = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).statusChanges();
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    /** {@code replay} of the topic that the settings name. */
    CommandRun replay(Settings settings, String... more) {
        Path config = directory.resolve("lagesbild.properties");
        try {
            Files.writeString(
                    config,
                    "topic.prefix=" + settings.get(SettingKey.TOPIC_PREFIX) + "\nbootstrap.servers="
                            + settings.get(SettingKey.BOOTSTRAP_SERVERS) + "\nschema.registry.url="
                            + settings.find(Settings.REGISTRY_URL) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CommandRun.of(Stream.concat(Stream.of("replay", "--config", config.toString()), Stream.of(more))
                .toArray(String[]::new));
    }
}
