package se.lagesbild.environment;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import se.lagesbild.wire.registry.RegistryAddresses;
import se.lagesbild.wire.registry.RegistrySettings;

/**
 * A cluster and a registry that are there already, at addresses from the configuration.
 *
 * @param brokers {@code host:port}, separated by commas
 * @param registry URLs, separated by commas
 */
public record ExternalEnvironment(String brokers, String registry) implements KafkaEnvironment {

    /** @throws IllegalArgumentException naming the address that is missing */
    public ExternalEnvironment {
        require(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        require(RegistrySettings.URL, registry);
    }

    private static void require(String key, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " is not configured");
        }
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers, RegistrySettings.URL, registry);
    }

    @Override
    public String description() {
        return "Kafka at " + brokers + ", schema registry at " + RegistryAddresses.withoutCredentials(registry);
    }

    /** Does nothing: it was there before and stays. */
    @Override
    public void close() {}

    /** Without credentials, wherever it is printed. */
    @Override
    public String toString() {
        return description();
    }
}
