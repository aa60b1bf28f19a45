package se.lagesbild.operations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.testing.InstalledProgram;

/** Debian's Prometheus with the shipped configuration, on a port of localhost that is free. */
final class PrometheusProcess implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("msg=\"Listening on\".*? address=(\\S+)");
    private static final String READY = "Server is ready to receive web requests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path output;
    private final Process process;

    /**
     * Returns when it answers.
     *
     * @param directory for its configuration and data
     * @param targets host and port of the instances that it scrapes in place of those of the configuration
     */
    PrometheusProcess(Path directory, List<String> targets) throws IOException {
        Path program = InstalledProgram.find("prometheus", "prometheus");
        output = directory.resolve("prometheus.log");
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration(directory, targets),
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await().atMost(PATIENCE).until(() -> !process.isAlive() || told().contains(READY));
        if (!process.isAlive()) {
            throw new IllegalStateException("Prometheus has ended: " + told());
        }
    }

    /** The shipped one, but for who is scraped and how often. */
    private static Path configuration(Path directory, List<String> targets) throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.copy(ShippedFiles.PROMETHEUS.resolve("rules/lagesbild.yml"), rules.resolve("lagesbild.yml"));
        String shipped = Files.readString(ShippedFiles.PROMETHEUS.resolve("prometheus.yml"));
        // A scrape may take as long as it is to the next one, and the machine of a test can be busy.
        String own = replaced(shipped, "scrape_interval: 15s", "scrape_interval: 5s");
        own = replaced(own, "evaluation_interval: 15s", "evaluation_interval: 1s");
        own = replaced(own, "lagesbild-1:8080", targets.get(0));
        own = replaced(own, "lagesbild-2:8080", targets.get(1));
        Path token = Files.writeString(directory.resolve("token"), LiveInstances.TOKEN);
        own = replaced(own, "/run/secrets/lagesbild-token", token.toString());
        return Files.writeString(directory.resolve("prometheus.yml"), own);
    }

    private static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new AssertionError("the configuration has no " + from);
        }
        return text.replace(from, to);
    }

    private String told() throws IOException {
        return Files.readString(output);
    }

    /** The series that an expression gives now. */
    List<JsonNode> query(String expression) {
        JsonNode answer = get("query?query=" + encoded(expression));
        return ShippedFiles.elements(answer.at("/data/result")).toList();
    }

    /** The values of a label. */
    List<String> values(String label) {
        return ShippedFiles.elements(get("label/" + label + "/values").get("data"))
                .map(JsonNode::textValue)
                .toList();
    }

    /** The rules as it has evaluated them. */
    List<JsonNode> rules() {
        return ShippedFiles.elements(get("rules").at("/data/groups"))
                .flatMap(group -> ShippedFiles.elements(group.get("rules")))
                .toList();
    }

    private JsonNode get(String path) {
        try {
            Matcher listens = LISTENS.matcher(told());
            if (!listens.find()) {
                throw new IllegalStateException("Prometheus does not tell its address: " + told());
            }
            URI address = URI.create("http://" + listens.group(1) + "/api/v1/" + path);
            String body = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            JsonNode answer = JSON.readTree(body);
            if (!answer.path("status").asText().equals("success")) {
                throw new AssertionError(path + ": " + body);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
