package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.documentation.Page;

/** What Prometheus has of two running instances, and whether alerts and dashboards ask for what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveScrapeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Whose meters are all in the reference; those of the JVM are Micrometer's, and many. */
    private static final Predicate<String> OURS =
            Pattern.compile("(lagesbild|kafka|disk|process)_\\w+").asMatchPredicate();

    /** What has not come after the whole of it does not come: then the others that are missed are not waited for. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private Duration patience = PATIENCE;
    private LiveInstances instances;
    private PrometheusProcess prometheus;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        instances = new LiveInstances(directory);
        prometheus = new PrometheusProcess(Files.createDirectory(directory.resolve("prometheus")), instances.targets());
    }

    @AfterAll
    void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (instances != null) {
            instances.close();
        }
    }

    @Test
    void shouldGiveMetersThatPromtoolAccepts() throws Exception {
        Promtool checked = Promtool.reading(instances.get("/metrics"), "check", "metrics");

        assertThat(checked.told()).isEmpty();
        assertThat(checked.status()).isZero();
    }

    @Test
    void shouldGiveTheMetersOfTheReference() {
        Set<String> documented = Page.of("docs/reference/meters.md").rows().stream()
                .map(row -> row.substring(0, row.indexOf(" |", 2)))
                .flatMap(column -> CODE.matcher(column).results().map(name -> name.group(1)))
                .filter(name -> name.matches("[a-z]+_\\w+"))
                .collect(Collectors.toSet());

        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> given = TYPE.matcher(instances.get("/metrics"))
                    .results()
                    .map(type -> type.group(1))
                    .collect(Collectors.toSet());
            assertThat(given).containsAll(documented);
            assertThat(given).filteredOn(OURS).isSubsetOf(documented);
        });
    }

    @Test
    void shouldHaveScrapedBoth() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.query("up{job=\"lagesbild\"} == 1"))
                        .extracting(series -> series.at("/metric/instance").textValue())
                        .containsExactlyInAnyOrderElementsOf(instances.targets()));
    }

    @Test
    void shouldHaveTheFigureOfTheApi() {
        String figure = "{measure=\"turnover-to-work\", gender=\"\", region=\"\", period=\"current\"}";
        await().atMost(PATIENCE).untilAsserted(() -> {
            double shown = JSON.readTree(instances.get("/api/measures/turnover-to-work/results"))
                    .at("/results/0/value")
                    .doubleValue();
            assertThat(shown).isPositive();
            assertThat(prometheus.query("lagesbild_measure_value" + figure))
                    .extracting(LiveScrapeIT::value)
                    .containsExactly(shown, shown);
            assertThat(prometheus.query("lagesbild:measure_value:max" + figure))
                    .extracting(LiveScrapeIT::value)
                    .containsExactly(shown);
        });
    }

    @Test
    void shouldEvaluateEveryRule() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .hasSameSizeAs(ShippedFiles.rules())
                        .allSatisfy(rule -> assertThat(rule.get("health").textValue())
                                .as(rule.toString())
                                .isEqualTo("ok")));
    }

    @Test
    void shouldHaveSeriesOfEachNameInRulesDashboardsAndRunbook() {
        Stream<String> rules =
                ShippedFiles.rules().stream().map(rule -> rule.get("expr").textValue());
        Stream<String> panels = ShippedFiles.dashboards().stream()
                .flatMap(dashboard ->
                        dashboard.panels().stream().flatMap(panel -> dashboard.expressions(panel).stream()));
        Stream<String> runbook = CODE.matcher(Page.of("docs/runbook.md").text())
                .results()
                .map(code -> code.group(1))
                .filter(code -> !code.startsWith("curl "));
        Set<String> names = Stream.of(rules, panels, runbook)
                .flatMap(expressions -> expressions)
                .flatMap(expression -> MetricNames.in(expression).stream())
                .collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(30);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.values("__name__")).containsAll(names));
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerEachPanel() {
        return ShippedFiles.dashboards().stream()
                .flatMap(dashboard -> dashboard.panels().stream()
                        .map(panel -> DynamicTest.dynamicTest(
                                dashboard.file() + ": " + panel.get("title").textValue(),
                                () -> assertThat(dashboard.expressions(panel))
                                        .isNotEmpty()
                                        .allSatisfy(this::isAnswered))));
    }

    @TestFactory
    Stream<DynamicTest> shouldOfferValuesOfEachVariable() {
        return ShippedFiles.dashboards().stream()
                .flatMap(dashboard -> dashboard.variables().stream()
                        .map(variable -> DynamicTest.dynamicTest(
                                dashboard.file() + ": " + variable.get("name").textValue(), () -> {
                                    isAnswered(dashboard.source(variable));
                                    assertThat(prometheus.query(dashboard.source(variable)))
                                            .allSatisfy(series -> assertThat(
                                                            series.get("metric").has(Dashboard.label(variable)))
                                                    .isTrue());
                                })));
    }

    private void isAnswered(String expression) {
        try {
            await(expression)
                    .atMost(patience)
                    .untilAsserted(
                            () -> assertThat(prometheus.query(expression)).isNotEmpty());
        } catch (ConditionTimeoutException e) {
            patience = AFTERWARDS;
            throw e;
        }
    }

    private static double value(JsonNode series) {
        return Double.parseDouble(series.at("/value/1").textValue());
    }
}
