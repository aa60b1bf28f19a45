package se.lagesbild.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import se.lagesbild.Main;
import se.lagesbild.app.AtLeastOnceMain;
import se.lagesbild.chaos.halt.HaltingClients;
import se.lagesbild.environment.LastingBroker;
import se.lagesbild.topology.SeededBugWrapper;

/** One instance of the application: the same name, directory and port through all its lives. */
final class Instance implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String HEAP = "512m";

    private final Path directory;
    private final Path config;
    private final HttpRequest ready;
    private final Class<?> main;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> settings;
    private ChildProcess process;
    private long endedAt;
    private int crashes;

    /**
     * Starts it for the first time.
     *
     * @param others settings, beside those that every instance has
     */
    Instance(Cluster cluster, Path parent, String name, Map<String, String> others, String... properties) {
        this(cluster, parent, name, others, Main.class, properties);
    }

    private Instance(
            Cluster cluster,
            Path parent,
            String name,
            Map<String, String> others,
            Class<?> main,
            String... properties) {
        this.main = main;
        int port = LastingBroker.freePort();
        directory = parent.resolve(name);
        config = directory.resolve("lagesbild.properties");
        ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        settings = new TreeMap<>(cluster.addresses());
        settings.put("state.dir", state().toString());
        settings.put("http.port", String.valueOf(port));
        settings.put("streams.default.client.supplier", HaltingClients.class.getName());
        settings.put("streams.processor.wrapper.class", SeededBugWrapper.class.getName());
        settings.putAll(others);
        write();
        process = start(properties);
    }

    private void write() {
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    config,
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its next lives. */
    void configure(String key, String value) {
        settings.put(key, value);
        write();
    }

    /** The topology alone, at least once. It has no web server, and so is never known to be ready. */
    static Instance atLeastOnce(Cluster cluster, Path parent) {
        return new Instance(cluster, parent, "at-least-once", Map.of(), AtLeastOnceMain.class);
    }

    private ChildProcess start(String... properties) {
        List<String> args =
                main == Main.class ? List.of("run", "--config", config.toString()) : List.of(config.toString());
        return ChildProcess.start(directory.resolve("output"), HEAP, List.of(properties), main, args);
    }

    /** @param properties what is to go wrong in this life */
    void restart(String... properties) {
        process = start(properties);
    }

    ChildProcess process() {
        return process;
    }

    /** Like {@code kill -9}. */
    void kill() {
        endedAt = System.nanoTime();
        process.kill();
    }

    /** Asks it to stop, and waits until it has. */
    void terminate() {
        process.terminate();
        endedAt = System.nanoTime();
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() {
        process.awaitEnd();
        endedAt = System.nanoTime();
    }

    /** How often it ended by itself and had to be started anew. */
    int crashes() {
        return crashes;
    }

    /** When its last life ended, as {@link System#nanoTime()} tells it. */
    long endedAt() {
        return endedAt;
    }

    private Path state() {
        return directory.resolve("state");
    }

    /** Nothing is left of its local state. */
    void loseState() {
        lose(state());
    }

    /** Nothing is left of the persons of one partition. */
    void loseTask() {
        lose(state().resolve("lagesbild").resolve("0_1"));
    }

    private static void lose(Path directory) {
        if (Files.notExists(directory)) {
            throw new IllegalStateException("there is no " + directory);
        }
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void damageState(StateDamage how) {
        how.doneTo(state());
    }

    boolean isReady() {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until figures can be read, starting it anew whenever it has ended, as a supervisor would. */
    void awaitReady() {
        await().atMost(LONGEST_START)
                .pollInterval(LOOK)
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    if (!process.isAlive()) {
                        crashes++;
                        restart();
                    }
                    return isReady();
                });
    }

    @Override
    public void close() {
        process.close();
        process.awaitEnd();
    }
}
