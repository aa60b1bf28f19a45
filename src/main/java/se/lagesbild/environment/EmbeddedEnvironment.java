package se.lagesbild.environment;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.wire.registry.RegistrySettings;

/** A real Kafka broker and a schema registry in this process, on free ports of localhost. */
public final class EmbeddedEnvironment implements KafkaEnvironment {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedEnvironment(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Takes about two seconds, and returns when records can be exchanged in transactions. Topics are not created by
     * use.
     *
     * @param directory for the broker's data; the caller removes it, after this is closed
     * @throws IllegalStateException if the broker cannot be started
     */
    public static EmbeddedEnvironment start(Path directory) {
        EmbeddedRegistry registry = EmbeddedRegistry.start();
        try {
            return new EmbeddedEnvironment(EmbeddedBroker.start(directory), registry);
        } catch (RuntimeException failure) {
            registry.close();
            throw failure;
        }
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.address(), RegistrySettings.URL, registry.url());
    }

    @Override
    public String description() {
        return "embedded Kafka at " + broker.address() + ", embedded schema registry at " + registry.url();
    }

    @Override
    public void close() {
        try {
            broker.close();
        } finally {
            registry.close();
        }
    }
}
