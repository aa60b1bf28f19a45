package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.junit.jupiter.Testcontainers;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicProbe;

/**
 * {@code docker/compose.yaml} as who starts it sees it from outside: everything gets healthy, both instances show the
 * simulated population, Prometheus scrapes them, and all of it ends. Grafana is left out, and what cannot be pulled has
 * stand-ins: {@code .ci/containers} makes them, and runs this.
 */
@ExtendWith(ImagesAreThere.class)
@Testcontainers(disabledWithoutDocker = true)
class ComposeIT {

    private static final String COMPOSE = "docker/compose.yaml";
    private static final String OTHER_REGISTRY = "docker/test-images/compose.yaml";
    private static final String NOTHING_PULLED = "docker/test-images/compose.nothing-pulled.yaml";

    /** Services that do something and end. */
    private static final Set<String> STEPS = Set.of("token", "topics", "schemas", "simulator");

    private static final List<Integer> INSTANCES = List.of(8080, 8082);
    private static final OnPort REGISTRY = new OnPort(8081, "");
    private static final OnPort PROMETHEUS = new OnPort(9090, "");
    private static final Settings BROKER = Settings.of(Map.of(SettingKey.BOOTSTRAP_SERVERS.key(), "localhost:9092"));
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void shouldShowWhatIsSimulatedAndStopWell() throws Exception {
        assumePrometheusIsThere();
        ComposeProject project =
                new ComposeProject("lagesbild-suite", List.of(COMPOSE, OTHER_REGISTRY, NOTHING_PULLED));

        try (project) {
            play(project);
        }

        assertThat(project.states()).isEmpty();
    }

    private static void play(ComposeProject project) throws Exception {
        try {
            project.up();
            requireAll(project);
        } catch (AssertionError | ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n" + project.logs(), e);
        }
    }

    private static void assumePrometheusIsThere() throws IOException {
        String image = services(NOTHING_PULLED).mapping("prometheus").text("image");
        assumeThat(DockerClientFactory.instance()
                        .client()
                        .listImagesCmd()
                        .withImageNameFilter(image)
                        .exec())
                .as(image + ", which .ci/containers makes")
                .isNotEmpty();
    }

    private static void requireAll(ComposeProject project) throws Exception {
        awaited(() -> assertThat(project.states()).isEqualTo(wellStarted()));
        assertThat(REGISTRY.status("/apis/ccompat/v7/subjects")).isEqualTo(200);
        for (int port : INSTANCES) {
            OnPort stranger = new OnPort(port, "");
            assertThat(stranger.status("/api/measures")).isEqualTo(401);
            awaited(() -> assertThat(stranger.status("/health/ready")).isEqualTo(200));
        }
        String token = project.exec("lagesbild-1", "cat", "/run/secrets/lagesbild-token");
        requireFigures(
                INSTANCES.stream().map(port -> new OnPort(port, token.strip())).toList());
        requireMeters();

        project.stop();
        assertThat(project.states())
                .containsEntry("lagesbild-1", "exited, 0")
                .containsEntry("lagesbild-2", "exited, 0");
    }

    private static Map<String, String> wellStarted() throws IOException {
        Map<String, String> states = new TreeMap<>();
        services(COMPOSE)
                .names()
                .forEach(service -> states.put(service, STEPS.contains(service) ? "exited, 0" : "running, healthy"));
        states.remove("grafana");
        return states;
    }

    private static Yaml services(String file) throws IOException {
        return Yaml.parse(Files.readString(Path.of(file))).mapping("services");
    }

    /** Each has read a part of what was sent, and all show the same, of 13 months. */
    private static void requireFigures(List<OnPort> instances) throws Exception {
        long sent = sent();
        assertThat(sent).isGreaterThan(5_000);
        awaited(() -> {
            long read = 0;
            for (OnPort instance : instances) {
                read += read(instance);
            }
            assertThat(read).as("events that the instances have read").isEqualTo(sent);
        });
        for (OnPort instance : instances) {
            awaited(() -> assertThat(OnPort.elements(instance.json("/api/measures/turnover-to-work/series")
                            .get("results")))
                    .hasSize(13)
                    .allSatisfy(month ->
                            assertThat(month.get("denominator").longValue()).isPositive()));
        }
        awaited(() -> assertThat(figures(instances.get(0))).isEqualTo(figures(instances.get(1))));
    }

    private static long sent() {
        try (TopicProbe probe = new TopicProbe(BROKER)) {
            return probe.sent();
        }
    }

    private static long read(OnPort instance) throws Exception {
        JsonNode quality = instance.json("/api/quality");
        return quality.get("accepted").longValue()
                + OnPort.elements(quality.get("duplicate")).stream()
                        .mapToLong(JsonNode::longValue)
                        .sum();
    }

    private static Map<String, JsonNode> figures(OnPort instance) throws Exception {
        Map<String, JsonNode> figures = new TreeMap<>();
        for (JsonNode measure : instance.json("/api/measures")) {
            String path = "/api/measures/" + measure.get("id").textValue() + "/results?by=total,gender,region";
            figures.put(path, instance.json(path));
        }
        return figures;
    }

    private static void requireMeters() throws Exception {
        awaited(() -> assertThat(
                        OnPort.elements(PROMETHEUS.json("/api/v1/targets").at("/data/activeTargets")))
                .extracting(
                        target -> target.at("/labels/instance").textValue(),
                        target -> target.get("health").textValue(),
                        target -> target.get("lastError").textValue())
                .containsExactlyInAnyOrder(tuple("lagesbild-1:8080", "up", ""), tuple("lagesbild-2:8080", "up", "")));
        assertThat(OnPort.elements(PROMETHEUS.json("/api/v1/rules").at("/data/groups")))
                .isNotEmpty()
                .flatExtracting(group -> OnPort.elements(group.get("rules")))
                .allSatisfy(rule -> assertThat(rule.get("health").textValue())
                        .as(rule.toString())
                        .isEqualTo("ok"));
    }

    private static void awaited(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(assertion);
    }
}
