package se.lagesbild.environment;

import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The embedded broker, at an address and with data that a next one takes over when this one has been killed. */
public final class LastingBroker implements AutoCloseable {

    private final KafkaRaftServer server;

    private LastingBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** A port to start on, and again after each end. */
    public static int freePort() {
        return EmbeddedBroker.freePort();
    }

    /** @param directory of its data; formatted if it is new */
    public static LastingBroker start(int port, Path directory) {
        EmbeddedBroker.format(directory);
        Properties properties = new Properties();
        properties.putAll(BrokerSettings.of(port, directory));
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
