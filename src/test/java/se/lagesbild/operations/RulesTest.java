package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Set<String> SEVERITIES = Set.of("page", "ticket", "info");

    private static final List<JsonNode> CASES = ShippedFiles.elements(
                    ShippedFiles.yaml(ShippedFiles.PROMETHEUS.resolve("rules/lagesbild_test.yml"))
                            .get("tests"))
            .flatMap(test -> ShippedFiles.elements(test.get("alert_rule_test")))
            .toList();

    @Test
    void shouldBeReadWithTheConfiguration() {
        assertThat(ShippedFiles.elements(ShippedFiles.yaml(ShippedFiles.PROMETHEUS.resolve("prometheus.yml"))
                                .get("rule_files"))
                        .map(file -> ShippedFiles.PROMETHEUS.resolve(file.textValue())))
                .containsExactly(ShippedFiles.PROMETHEUS.resolve("rules/lagesbild.yml"));
    }

    @Test
    void shouldTellWhatAnAlertMeans() {
        assertThat(ShippedFiles.alerts()).hasSizeGreaterThan(15).allSatisfy(alert -> {
            assertThat(name(alert)).startsWith("Lagesbild");
            assertThat(alert.at("/labels/severity").textValue()).isIn(SEVERITIES);
            assertThat(alert.at("/annotations/summary").textValue()).isNotBlank();
            assertThat(alert.at("/annotations/description").textValue()).endsWith(".");
        });
    }

    /** A Prometheus scrapes others, too, and their meters have the same names. */
    @Test
    void shouldAskForTheApplicationsSeriesAlone() {
        assertThat(ShippedFiles.rules()).allSatisfy(rule -> {
            String elsewhere = rule.get("expr").textValue().replaceAll("\\w+\\{job=\"lagesbild\"[^}]*}", "");
            assertThat(MetricNames.in(elsewhere))
                    .allSatisfy(name -> assertThat(name).startsWith("lagesbild:"));
        });
    }

    @Test
    void shouldHaveACaseInWhichItFiresAndOneInWhichItDoesNot() {
        Map<String, Set<Boolean>> outcomes = CASES.stream()
                .collect(Collectors.groupingBy(
                        it -> it.get("alertname").textValue(),
                        Collectors.mapping(it -> it.has("exp_alerts"), Collectors.toSet())));

        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedFiles.alerts().stream().map(RulesTest::name).toList());
        assertThat(outcomes).allSatisfy((alert, fired) -> assertThat(fired).containsExactlyInAnyOrder(true, false));
    }

    static String name(JsonNode alert) {
        return alert.get("alert").textValue();
    }
}
