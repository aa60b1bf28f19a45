package se.lagesbild.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The embedded broker, at an address and with data that a next one takes over when this one has been killed. */
public final class LastingBroker implements AutoCloseable {

    /** What Kafka writes into a directory when it formats it. */
    private static final String FORMATTED = "meta.properties";

    private final KafkaRaftServer server;

    private LastingBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** A port to start on, and again after each end. */
    public static int freePort() {
        return EmbeddedBroker.freePort();
    }

    /** Those of any such broker: for one that differs in some. */
    public static Map<String, String> settings(int port, Path directory) {
        return BrokerSettings.of(port, directory);
    }

    /** @param directory of its data; formatted if it is new */
    public static LastingBroker start(int port, Path directory) {
        if (Files.notExists(directory.resolve(FORMATTED))) {
            EmbeddedBroker.format(directory);
        }
        Properties properties = new Properties();
        properties.putAll(BrokerSettings.of(port, directory));
        // As good as a broker that is one's own: enough for the keys of every changelog.
        properties.put("log.cleaner.dedupe.buffer.size", "67108864");
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new LastingBroker(server);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
