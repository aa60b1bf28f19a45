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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import se.lagesbild.Main;
import se.lagesbild.app.AtLeastOnceMain;
import se.lagesbild.chaos.halt.MainConsumer;
import se.lagesbild.chaos.halt.Producer;
import se.lagesbild.chaos.halt.RestoreConsumer;
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
    private ChildProcess process;

    /** Starts it for the first time. */
    Instance(Cluster cluster, Path parent, String name, String... properties) {
        this(cluster, parent, name, Main.class, properties);
    }

    private Instance(Cluster cluster, Path parent, String name, Class<?> main, String... properties) {
        this.main = main;
        int port = LastingBroker.freePort();
        directory = parent.resolve(name);
        config = directory.resolve("lagesbild.properties");
        ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        Map<String, String> settings = new TreeMap<>(cluster.addresses());
        settings.put("instance.id", name);
        settings.put("state.dir", state().toString());
        settings.put("http.port", String.valueOf(port));
        settings.put("streams.main.consumer.interceptor.classes", MainConsumer.class.getName());
        settings.put("streams.restore.consumer.interceptor.classes", RestoreConsumer.class.getName());
        settings.put("streams.producer.interceptor.classes", Producer.class.getName());
        settings.put("streams.processor.wrapper.class", SeededBugWrapper.class.getName());
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
        process = start(properties);
    }

    /** The topology alone, at least once. It has no web server, and so is never known to be ready. */
    static Instance atLeastOnce(Cluster cluster, Path parent) {
        return new Instance(cluster, parent, "at-least-once", AtLeastOnceMain.class);
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

    private Path state() {
        return directory.resolve("state");
    }

    /** Nothing is left of its local state. */
    void loseState() {
        try {
            Utils.delete(state().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its largest files are cut in half. */
    void damageState() {
        try (Stream<Path> files = Files.walk(state())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sst")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
