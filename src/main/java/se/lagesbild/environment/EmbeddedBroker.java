package se.lagesbild.environment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.VoidSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker in this process, the very one {@code kafka-server-start} runs. */
final class EmbeddedBroker implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final String address;
    private final KafkaRaftServer server;

    private EmbeddedBroker(int port, Path directory) {
        address = BrokerSettings.HOST + ":" + port;
        Properties properties = new Properties();
        properties.putAll(BrokerSettings.of(port, directory));
        format(directory);
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    }

    /** @param directory for its data, to be removed after the broker is closed: one that finds it gone ends the process */
    static EmbeddedBroker start(Path directory) {
        return start(directory, EmbeddedBroker::freePort);
    }

    /** @throws IllegalStateException if it does not start, or finds its port taken each time */
    static EmbeddedBroker start(Path directory, IntSupplier ports) {
        for (int attempt = 1; ; attempt++) {
            EmbeddedBroker broker = new EmbeddedBroker(ports.getAsInt(), directory.resolve("attempt-" + attempt));
            try {
                broker.server.startup();
                broker.awaitUsable();
                return broker;
            } catch (RuntimeException failure) {
                broker.close();
                if (attempt == ATTEMPTS || !isPortTaken(failure)) {
                    throw new IllegalStateException("the embedded broker does not start", failure);
                }
            }
        }
    }

    String address() {
        return address;
    }

    /** A port that was free a moment ago; somebody may still be quicker. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(BrokerSettings.HOST))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }

    static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setHasDynamicQuorum(true)
                    .setInitialControllers(BrokerSettings.quorum())
                    .run();
        } catch (Exception failure) {
            throw new IllegalStateException("the embedded broker's directory cannot be formatted", failure);
        }
    }

    /** Usable means: transactions work. The first use creates the broker's own topic for them, which takes a while. */
    private void awaitUsable() {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                address,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "start-up");
        try (KafkaProducer<Void, Void> producer =
                new KafkaProducer<>(settings, new VoidSerializer(), new VoidSerializer())) {
            producer.initTransactions();
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(BindException.class::isInstance);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
