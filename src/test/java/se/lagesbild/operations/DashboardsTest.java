package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;

class DashboardsTest {

    private static final int COLUMNS = 24;

    static List<Dashboard> all() {
        return ShippedFiles.dashboards();
    }

    @Test
    void shouldBeTwoWithNamesOfTheirOwn() {
        assertThat(all()).hasSize(2).extracting(it -> it.json().get("uid")).doesNotHaveDuplicates();
        assertThat(all()).extracting(it -> it.json().get("title")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldSayOfEachPanelWhatItShows(Dashboard dashboard) {
        assertThat(dashboard.panels()).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.get("title").textValue()).isNotBlank();
            assertThat(panel.get("description").textValue()).isNotBlank().endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").textValue()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldAskTheProvisionedSource(Dashboard dashboard) {
        JsonNode provisioned = ShippedFiles.yaml(
                        ShippedFiles.GRAFANA.resolve("provisioning/datasources/prometheus.yml"))
                .at("/datasources/0/uid");
        assertThat(provisioned.textValue()).isNotBlank();

        assertThat(Stream.of(
                                dashboard.variables().stream(),
                                dashboard.panels().stream(),
                                dashboard.panels().stream().flatMap(Dashboard::targets))
                        .flatMap(it -> it))
                .isNotEmpty()
                .allSatisfy(asks -> assertThat(asks.at("/datasource/uid")).isEqualTo(provisioned));
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldNameEachSeries(Dashboard dashboard) {
        assertThat(dashboard.panels().stream().flatMap(Dashboard::targets))
                .allSatisfy(target -> assertThat(target.has("legendFormat")
                                || target.path("format").asText().equals("table"))
                        .as(target.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldHaveEachIdOnce(Dashboard dashboard) {
        assertThat(ShippedFiles.elements(dashboard.json().get("panels")).map(panel -> panel.get("id")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldLayOutPanelsSideBySide(Dashboard dashboard) {
        List<JsonNode> places = ShippedFiles.elements(dashboard.json().get("panels"))
                .map(panel -> panel.get("gridPos"))
                .toList();
        assertThat(places).allSatisfy(place -> assertThat(end(place, "x", "w")).isLessThanOrEqualTo(COLUMNS));
        for (JsonNode one : places) {
            assertThat(places.stream().filter(other -> overlap(one, other))).containsExactly(one);
        }
    }

    /** A panel that asks for another shows nothing. */
    @ParameterizedTest
    @MethodSource("all")
    void shouldHaveTheVariablesThatAreAskedFor(Dashboard dashboard) {
        assertThat(dashboard.asked()).isNotEmpty().isSubsetOf(dashboard.names());
    }

    /** In the container, the directory of the dashboards is where Grafana is told to look. */
    @Test
    void shouldBeWhereGrafanaLooks() {
        JsonNode services = ShippedFiles.yaml(Path.of("docker/compose.yaml")).get("services");
        JsonNode provider = ShippedFiles.yaml(ShippedFiles.GRAFANA.resolve("provisioning/dashboards/lagesbild.yml"));
        JsonNode source = ShippedFiles.yaml(ShippedFiles.GRAFANA.resolve("provisioning/datasources/prometheus.yml"));

        assertThat(ShippedFiles.elements(services.at("/grafana/volumes")).map(JsonNode::textValue))
                .contains("./grafana/dashboards:"
                        + provider.at("/providers/0/options/path").textValue() + ":ro")
                .contains("./grafana/provisioning:/etc/grafana/provisioning:ro");
        assertThat(URI.create(source.at("/datasources/0/url").textValue()))
                .matches(url -> services.has(url.getHost()), "names a service")
                .matches(
                        url -> services.at("/" + url.getHost() + "/ports/0")
                                .asText()
                                .endsWith(":" + url.getPort()),
                        "names a port that it publishes");
    }

    @Test
    void shouldKnowTheCountiesByTheirNames() {
        Map<String, String> counties = new TreeMap<>();
        CatalogueLoader.shipped()
                .places()
                .regionsOn(Day.parse("2021-03-01"))
                .forEach(county -> counties.put(county.code(), county.name()));

        List<JsonNode> mappings = all().stream()
                .flatMap(dashboard -> dashboard.json().findValues("options").stream())
                .filter(options -> options.has("01"))
                .toList();

        assertThat(mappings).isNotEmpty().allSatisfy(options -> {
            Map<String, String> shown = new TreeMap<>();
            options.fields()
                    .forEachRemaining(it ->
                            shown.put(it.getKey(), it.getValue().get("text").textValue()));
            assertThat(shown).isEqualTo(counties);
        });
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return overlap(one, other, "x", "w") && overlap(one, other, "y", "h");
    }

    private static boolean overlap(JsonNode one, JsonNode other, String from, String size) {
        return one.get(from).intValue() < end(other, from, size)
                && other.get(from).intValue() < end(one, from, size);
    }

    private static int end(JsonNode place, String from, String size) {
        return place.get(from).intValue() + place.get(size).intValue();
    }
}
