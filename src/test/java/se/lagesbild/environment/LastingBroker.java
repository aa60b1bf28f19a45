package se.lagesbild.environment;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

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
    public static LastingBroker start(int port, Path directory) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setIgnoreFormatted(true)
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setHasDynamicQuorum(true)
                .setInitialControllers(BrokerSettings.quorum())
                .run();
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
