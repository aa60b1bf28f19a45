package se.lagesbild.environment;

import java.util.Map;

/**
 * A Kafka cluster and a schema registry to work with, for as long as this is open. What works with them asks nothing
 * else about where they come from.
 */
public interface KafkaEnvironment extends AutoCloseable {

    /** Where they are: {@code bootstrap.servers} and {@code schema.registry.url}. */
    Map<String, String> addresses();

    /** Where they are, for people; without credentials. */
    String description();

    /** Ends what this environment itself started. Any number of times, from any thread. */
    @Override
    void close();
}
