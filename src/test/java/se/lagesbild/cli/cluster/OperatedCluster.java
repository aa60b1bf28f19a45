package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import se.lagesbild.app.Settings;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.environment.KafkaEnvironment;

/**
 * A part of a cluster: an application of its own, with topics of its own.
 *
 * @param directory for its configuration and state
 */
record OperatedCluster(KafkaEnvironment environment, String name, Path directory) {

    Settings settings() {
        return Settings.of(
                Map.of(
                        "application.id",
                        name,
                        "topic.prefix",
                        name + ".",
                        "topic.partitions",
                        "2",
                        "http.port",
                        "0",
                        "state.dir",
                        directory.resolve("state").toString()),
                environment.addresses());
    }

    /** A command, with the configuration. */
    CommandRun run(String... command) {
        Path file = directory.resolve("lagesbild.properties");
        String lines = Stream.concat(
                        Stream.of("application.id=" + name, "topic.prefix=" + name + ".", "topic.partitions=2"),
                        Stream.concat(
                                Stream.of("state.dir=" + directory.resolve("state")),
                                environment.addresses().entrySet().stream()
                                        .map(address -> address.getKey() + "=" + address.getValue())))
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CommandRun.of(Stream.concat(
                        Stream.of(command[0], "--config", file.toString()),
                        Stream.of(command).skip(1))
                .toArray(String[]::new));
    }

    /** The name of a topic, in full. */
    String topic(String topic) {
        return name + "." + topic;
    }

    void create(String topic, int partitions, Map<String, String> configs) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(configs)))
                    .all()
                    .get();
        }
    }

    void alter(String topic, String setting, String value) throws Exception {
        try (Admin admin = admin()) {
            AlterConfigOp set = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                    .all()
                    .get();
        }
    }

    /** All topics of the whole cluster. */
    Set<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    /** All groups of the whole cluster. */
    Set<String> groups() throws Exception {
        try (Admin admin = admin()) {
            return admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .collect(Collectors.toSet());
        }
    }

    Admin admin() {
        return Admin.create(settings().kafka());
    }
}
