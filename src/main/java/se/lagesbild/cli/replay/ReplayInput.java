package se.lagesbild.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.cli.option.OptionLimits;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.manifest.ReadSource;
import se.lagesbild.replay.manifest.ReadTopic;

/** Where a replay reads: the file that is given, or else the topic on the cluster that is. */
final class ReplayInput {

    static final String ACCEPT_TRUNCATED = "--accept-truncated";

    @Mixin
    private EventFileOptions file = new EventFileOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "Topic of events. Default: jobseeker.status-changes, after the configured prefix.")
    private @Nullable String topic;

    @Option(
            names = ACCEPT_TRUNCATED,
            description = "Count a topic whose oldest records have been deleted; figures are those of what is left.")
    private boolean acceptTruncated;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that read and count, each a partition of the topic at a time, and so as many in memory. "
                            + "Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The configuration. */
    Settings settings() throws IOException {
        return cluster.settings(Map.of());
    }

    /**
     * Connects with the cluster, wherever the history comes from.
     *
     * @throws org.apache.kafka.common.KafkaException naming the address that does not answer
     */
    Connection connect(Settings settings) {
        return cluster.connect(settings);
    }

    /**
     * That a file which will be written is not read.
     *
     * @throws ParameterException if it is among the events, or will be
     */
    void requireUnread(Path written, CommandSpec spec) throws IOException {
        if (file.include(written)) {
            throw new ParameterException(spec.commandLine(), written + " would be among the files of --events");
        }
    }

    /**
     * Opens what is to be read.
     *
     * @throws IllegalStateException if the topic is not there, or no longer has its whole history
     */
    ReplaySource open(Settings settings, Categories categories, CommandSpec spec) {
        new OptionLimits(spec).atLeastOne("--threads", threads);
        if (file.isGiven()) {
            if (topic != null) {
                throw new ParameterException(spec.commandLine(), "--events and --topic exclude each other");
            }
            return new FileSource(file, categories, threads, spec);
        }
        if (settings.find(SettingKey.BOOTSTRAP_SERVERS) == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing to replay: give --events, or --bootstrap-servers and --schema-registry");
        }
        TopicSource source = openTopic(topic, settings, categories, spec);
        if (!acceptTruncated) {
            source.requireWhole();
        }
        return source;
    }

    /**
     * Opens what has been read before: of a topic the same offsets, and of files those that are given now.
     *
     * @throws IllegalStateException if a topic no longer has all of it
     */
    ReplaySource reopen(ReadSource recorded, Settings settings, Categories categories, CommandSpec spec) {
        new OptionLimits(spec).atLeastOne("--threads", threads);
        ReadTopic read = recorded.topic();
        if (file.isGiven() == (read != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    read == null
                            ? "the manifest is of files: give them with --events"
                            : "the manifest is of topic " + read.name() + ", and --events of something else");
        }
        if (read == null) {
            return new FileSource(file, categories, threads, spec);
        }
        TopicSource source = openTopic(read.name(), settings, categories, spec);
        source.readAgain(read.extent());
        return source;
    }

    private TopicSource openTopic(@Nullable String name, Settings settings, Categories categories, CommandSpec spec) {
        Connection connection = cluster.connect(settings);
        return new TopicSource(
                connection, name, categories, threads, spec.commandLine().getErr());
    }
}
