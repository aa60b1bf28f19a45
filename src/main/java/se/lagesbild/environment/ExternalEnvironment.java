package se.lagesbild.environment;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import se.lagesbild.wire.registry.RegistryAddresses;
import se.lagesbild.wire.registry.RegistrySettings;

/** A cluster and a registry that are there already. */
public final class ExternalEnvironment implements KafkaEnvironment {

    private final Map<String, String> settings;

    /**
     * @param settings of Kafka clients and serdes
     * @throws IllegalArgumentException naming the address that is missing
     */
    public ExternalEnvironment(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        required(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        required(RegistrySettings.URL);
    }

    @Override
    public Map<String, String> clientSettings() {
        return settings;
    }

    @Override
    public String description() {
        return "Kafka at " + required(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + ", schema registry at "
                + RegistryAddresses.withoutCredentials(required(RegistrySettings.URL));
    }

    /** Does nothing: it was there before and stays. */
    @Override
    public void close() {}

    private String required(String key) {
        String value = settings.getOrDefault(key, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + " is not configured");
        }
        return value;
    }
}
