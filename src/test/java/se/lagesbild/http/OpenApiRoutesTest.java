package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.testing.ApiDescription;
import se.lagesbild.testing.ApiDescription.Operation;

class OpenApiRoutesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final HttpServer server = HttpServer.start(0, new Example().sources());
    private final Browser browser = new Browser(server);
    private final ApiDescription description =
            ApiDescription.parse(browser.get("/api/openapi.json").body());
    private final JsonNode document = description.document();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBeTheSameInBothLanguages() throws IOException {
        String yaml = browser.get("/api/openapi.yaml").body();

        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document);
        assertThat(document.at("/info/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void shouldBeOpenApi() throws IOException {
        try (InputStream published = getClass().getResourceAsStream("/openapi/schema-3.1.json")) {
            Schema openApi = SCHEMAS.getSchema(Objects.requireNonNull(published));

            assertThat(openApi.validate(document)).isEmpty();
        }
    }

    /** The schema of OpenAPI leaves them out. */
    @Test
    void shouldHaveSchemasThatAreJsonSchema() {
        Schema jsonSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(schemas().toList())
                .hasSizeGreaterThan(30)
                .allSatisfy(schema -> assertThat(jsonSchema.validate(schema)).isEmpty());
    }

    private Stream<JsonNode> schemas() {
        return Stream.concat(
                document.findValues("schema").stream(),
                document.at("/components/schemas").properties().stream().map(Map.Entry::getValue));
    }

    @Test
    void shouldReferToWhatThereIs() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void shouldLeaveNoFieldUndescribed() {
        assertThat(document.findParents("properties")).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(schema.toString())
                    .isFalse();
            assertThat(schema.get("required")).hasSize(schema.get("properties").size());
        });
    }

    @Test
    void shouldGiveExamplesOfWhatIsDescribed() {
        List<JsonNode> contents = document.findParents("example").stream()
                .filter(parent -> parent.has("schema"))
                .toList();

        assertThat(contents)
                .hasSizeGreaterThan(10)
                .allSatisfy(content -> assertThat(description.faults(content.get("schema"), content.get("example")))
                        .isEmpty());
    }

    @Test
    void shouldDescribeAllThatCanBeAskedAndNothingElse() {
        Set<String> described = description.operations().stream()
                .map(Operation::path)
                .flatMap(path -> Stream.of("GET " + path, "HEAD " + path))
                .collect(Collectors.toSet());
        Set<String> served = server.endpoints().stream()
                .map(endpoint -> endpoint.replaceFirst("/page/.*", "/page/{file}"))
                .collect(Collectors.toSet());

        assertThat(served).isEqualTo(described);
    }

    @Test
    void shouldNameAllOperationsDifferently() {
        assertThat(description.operations())
                .extracting(operation -> operation.node().get("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseParameters() {
        assertThat(browser.get("/api/openapi.json?version=3.0").statusCode()).isEqualTo(400);
    }
}
