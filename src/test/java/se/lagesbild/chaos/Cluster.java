package se.lagesbild.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.environment.LastingBroker;

/** A broker in a process of its own, at one address through all its lives, and a registry that can be in any mood. */
final class Cluster implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final String BROKERS_HEAP = "768m";

    private final Path directory;
    private final int port = LastingBroker.freePort();
    private final FaultyRegistry registry = new FaultyRegistry();
    private ChildProcess broker;

    Cluster(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = broker();
        awaitBroker();
    }

    /** What every client of it needs. */
    Map<String, String> addresses() {
        return Map.of(
                SettingKey.BOOTSTRAP_SERVERS.key(),
                "127.0.0.1:" + port,
                Settings.REGISTRY_URL,
                registry.url(),
                SettingKey.TOPIC_PARTITIONS.key(),
                "3");
    }

    Settings settings() {
        return Settings.of(addresses());
    }

    FaultyRegistry registry() {
        return registry;
    }

    private ChildProcess broker() {
        return ChildProcess.start(
                directory.resolve("broker.log"),
                BROKERS_HEAP,
                List.of(),
                BrokerMain.class,
                List.of(String.valueOf(port), directory.resolve("broker").toString()));
    }

    void killBroker() {
        broker.kill();
    }

    void terminateBroker() {
        broker.terminate();
    }

    void startBroker() {
        broker = broker();
        awaitBroker();
    }

    private void awaitBroker() {
        // Kafka's client would warn of each attempt, so somebody knocks first.
        await().atMost(LONGEST_START).ignoreExceptions().until(this::listens);
        try (Admin admin = Admin.create(settings().kafka())) {
            await().atMost(LONGEST_START)
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    @Override
    public void close() {
        broker.close();
        broker.awaitEnd();
        registry.close();
    }
}
