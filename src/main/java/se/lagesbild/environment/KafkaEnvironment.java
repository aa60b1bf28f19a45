package se.lagesbild.environment;

import java.util.Map;

/** A Kafka cluster and a schema registry to work with, for as long as this is open. */
public interface KafkaEnvironment extends AutoCloseable {

    /**
     * Settings every Kafka client and serde is to be made with: {@code bootstrap.servers},
     * {@code schema.registry.url}, and for an external environment all else that was configured (TLS, SASL, …).
     */
    Map<String, String> clientSettings();

    /** Where this is, for people; without credentials. */
    String description();

    /** Ends what this environment itself started. Any number of times, from any thread. */
    @Override
    void close();
}
