package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.testing.JavaCommand;

/** Apicurio Registry in a process of its own, on a free port of localhost; it forgets everything at the end. */
final class Apicurio implements AutoCloseable {

    /** Where the build unpacks it. */
    private static final Path PROGRAM = Path.of(System.getProperty("basedir", ""), "target/apicurio");

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Process process;
    private final String url;

    private Apicurio(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Ready to be asked on return; new versions must be BACKWARD compatible.
     *
     * @param directory an empty one, for what it tells
     */
    static Apicurio start(Path directory) throws IOException {
        Path output = directory.resolve("output");
        List<String> options = List.of(
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0");
        Process process = new ProcessBuilder(JavaCommand.of(options, jar().toString(), MAIN, List.of()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Apicurio registry = new Apicurio(process, awaitAddress(process, output) + "/apis/ccompat/v7");
            // As it comes, it takes any schema.
            registry.put("/config", "{\"compatibility\": \"BACKWARD\"}");
            return registry;
        } catch (Exception | AssertionError failure) {
            process.destroyForcibly();
            throw new IllegalStateException("Apicurio does not start: " + Files.readString(output), failure);
        }
    }

    private static String awaitAddress(Process process, Path output) {
        return await().atMost(LONGEST_START)
                .failFast("it has ended", () -> !process.isAlive())
                .until(() -> address(output), Optional::isPresent)
                .orElseThrow();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAM)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Optional<String> address(Path output) throws IOException {
        return LISTENING
                .matcher(Files.readString(output))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    /** Of its API that is like Confluent's. */
    String url() {
        return url;
    }

    /** Registers a schema with this very text, as a pipeline may. */
    void register(String subject, String schema) throws IOException, InterruptedException {
        String body =
                JsonNodeFactory.instance.objectNode().put("schema", schema).toString();
        send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)), "/subjects/" + subject + "/versions");
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(body)), path);
    }

    private void send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpRequest whole = request.uri(URI.create(url + path))
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(whole, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
