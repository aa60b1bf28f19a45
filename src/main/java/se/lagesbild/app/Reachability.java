package se.lagesbild.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import se.lagesbild.wire.registry.RegistryAddresses;

/**
 * Whether Kafka and the registry are there, asked before anything depends on them: their clients would try for minutes
 * and tell of each attempt.
 */
public final class Reachability {

    /** A cluster that is just being started, too, is a while away. Twice this is the longest wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final InstantSource clock;

    /** Something that may not be there. */
    interface Probe {
        /** @throws IOException if it does not answer within the time */
        void ask(Duration within) throws IOException;
    }

    public Reachability(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws KafkaException naming the addresses that do not answer */
    public void require(Settings settings) {
        requireKafka(settings);
        requireRegistry(settings);
    }

    /** @throws KafkaException naming the addresses if none of the brokers answers */
    public void requireKafka(Settings settings) {
        String brokers = settings.get(SettingKey.BOOTSTRAP_SERVERS);
        require("Kafka at " + brokers, new KafkaProbe(list(brokers), settings.kafka()));
    }

    /** @throws KafkaException naming the addresses if nobody answers at the registry's */
    public void requireRegistry(Settings settings) {
        String addresses = settings.find(Settings.REGISTRY_URL);
        if (addresses == null) {
            throw new SettingsException("no schema registry is given: --schema-registry or schema.registry.url");
        }
        List<String> registries = list(addresses);
        require(
                "the schema registry at " + RegistryAddresses.withoutCredentials(String.join(",", registries)),
                new RegistryProbe(registries));
    }

    /** Asks until there is an answer, or patience ends. */
    void require(String what, Probe probe) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                probe.ask(Duration.between(clock.instant(), end).plus(PAUSE));
                return;
            } catch (IOException e) {
                if (!clock.instant().plus(PAUSE).isBefore(end)) {
                    throw new KafkaException(what + " does not answer: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static List<String> list(String addresses) {
        return Arrays.stream(addresses.split(",", -1)).map(String::strip).toList();
    }
}
