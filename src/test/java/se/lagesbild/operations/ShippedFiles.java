package se.lagesbild.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is shipped for Prometheus and Grafana. */
final class ShippedFiles {

    static final Path PROMETHEUS = Path.of("docker/prometheus");
    static final Path GRAFANA = Path.of("docker/grafana");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShippedFiles() {}

    static JsonNode yaml(Path file) {
        return read(YAML, file);
    }

    /** Those that record and those that alert. */
    static List<JsonNode> rules() {
        return elements(yaml(PROMETHEUS.resolve("rules/lagesbild.yml")).get("groups"))
                .flatMap(group -> elements(group.get("rules")))
                .toList();
    }

    static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    static List<Dashboard> dashboards() {
        try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
            return files.sorted()
                    .map(file -> new Dashboard(file.getFileName().toString(), read(JSON, file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
