package se.lagesbild.cli.option;

import java.time.InstantSource;
import se.lagesbild.app.Reachability;
import se.lagesbild.app.Settings;
import se.lagesbild.environment.KafkaEnvironment;

/** A cluster and a registry that answer, and the settings to work with them. */
public record Connection(KafkaEnvironment environment, Settings settings) implements AutoCloseable {

    /**
     * @param configured all settings but the addresses, which are the environment's
     * @throws org.apache.kafka.common.KafkaException naming the address that does not answer
     */
    public static Connection to(KafkaEnvironment environment, Settings configured, InstantSource clock) {
        Settings settings = configured.in(environment);
        new Reachability(clock).require(settings);
        return new Connection(environment, settings);
    }

    @Override
    public void close() {
        environment.close();
    }
}
