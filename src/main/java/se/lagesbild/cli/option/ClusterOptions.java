package se.lagesbild.cli.option;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.SettingsException;
import se.lagesbild.app.configuration.Layer;
import se.lagesbild.environment.ExternalEnvironment;
import se.lagesbild.environment.KafkaEnvironment;
import se.lagesbild.wire.registry.RegistryAddresses;

/** Which cluster and registry a command works with, and the rest of the configuration. */
public final class ClusterOptions {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClusterOptions.class);

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Kafka brokers.")
    private @Nullable String bootstrapServers;

    @Option(names = "--schema-registry", paramLabel = "URL", description = "Schema registry.")
    private @Nullable String schemaRegistry;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; kafka.* and streams.* are passed through to the clients and to Streams.")
    private @Nullable Path config;

    /**
     * Connects with the cluster and the registry that the configuration names, when both answer.
     *
     * @throws SettingsException if an address is missing
     */
    public Connection connect(Settings settings) {
        return Connection.to(environment(settings), settings, Clock.systemUTC());
    }

    /** The only place that knows what kinds of environment there are beside the demonstration's. */
    private static KafkaEnvironment environment(Settings settings) {
        String brokers = settings.find(SettingKey.BOOTSTRAP_SERVERS);
        if (brokers == null) {
            throw new SettingsException("no Kafka brokers are given: --bootstrap-servers or bootstrap.servers");
        }
        String registry = settings.find(Settings.REGISTRY_URL);
        if (registry == null) {
            throw new SettingsException("no schema registry is given: --schema-registry or schema.registry.url");
        }
        return new ExternalEnvironment(brokers, registry);
    }

    /**
     * The configuration: the file, then the environment, then the command line.
     *
     * @throws SettingsException if a key is unknown, or the registry's address on the command line has a password: others
     *     on the machine can read that
     */
    public Settings settings(Map<String, String> more) throws IOException {
        Settings settings = Layer.settings(layers(more));
        settings.unknown()
                .forEach(key -> LOGGER.warn("Nobody is known to read the setting '{}'; it is passed on", key));
        return settings;
    }

    /** What the configuration is made of: the file, then the environment, then the command line. */
    public List<Layer> layers(Map<String, String> more) throws IOException {
        Map<String, String> commandLine = new HashMap<>(more);
        if (bootstrapServers != null) {
            commandLine.put(SettingKey.BOOTSTRAP_SERVERS.key(), bootstrapServers);
        }
        if (schemaRegistry != null) {
            if (!RegistryAddresses.withoutCredentials(schemaRegistry).equals(schemaRegistry)) {
                throw new SettingsException(
                        "--schema-registry must not hold a password, which others on this machine can read; give it in"
                                + " the configuration file or the environment, as schema.registry.url");
            }
            commandLine.put(Settings.REGISTRY_URL, schemaRegistry);
        }
        return List.of(
                new Layer("file", file()),
                new Layer("environment", Settings.fromEnvironment(System.getenv())),
                new Layer("command line", commandLine));
    }

    private Map<String, String> file() throws IOException {
        if (config == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            throw new SettingsException("there is no configuration file " + config);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
