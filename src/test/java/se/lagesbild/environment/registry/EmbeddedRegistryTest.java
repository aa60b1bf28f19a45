package se.lagesbild.environment.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.wire.registry.RefusedSchemaException;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;
import se.lagesbild.wire.registry.UnknownSchemaException;

class EmbeddedRegistryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema ONE =
            SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
    private static final Schema OPTIONAL_ADDED =
            SchemaBuilder.record("R").fields().requiredInt("a").optionalInt("b").endRecord();
    private static final Schema REQUIRED_ADDED =
            SchemaBuilder.record("R").fields().requiredInt("a").requiredInt("b").endRecord();

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedRegistry registry;
    private RegistryClient client;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start();
        client = new RegistryClient(RegistrySettings.of(Map.of(RegistrySettings.URL, registry.url())));
    }

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    @Test
    void shouldGiveBackWhatWasRegistered() {
        int id = client.register("changes-value", StatusChange.getClassSchema());

        assertThat(client.schema(id).getField("eventId")).isNotNull();
        assertThat(client.lookUp("changes-value", StatusChange.getClassSchema()))
                .isEqualTo(id);
        assertThat(client.latest("changes-value").id()).isEqualTo(id);
        assertThat(client.latest("changes-value").version()).isEqualTo(1);
    }

    @Test
    void shouldGiveOneSchemaOneId() {
        assertThat(client.register("a", ONE)).isEqualTo(1);
        assertThat(client.register("b", ONE)).isEqualTo(1);
        assertThat(client.register("a", OPTIONAL_ADDED)).isEqualTo(2);
        assertThat(client.latest("a").version()).isEqualTo(2);
        assertThat(client.latest("b").version()).isEqualTo(1);
    }

    @Test
    void shouldSayWhatItDoesNotKnow() {
        client.register("a", ONE);

        assertThatThrownBy(() -> client.schema(99)).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> client.latest("b")).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> client.lookUp("a", OPTIONAL_ADDED)).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void shouldRefuseWhatBreaksTheRule() {
        assertThat(client.incompatibilities("a", REQUIRED_ADDED)).isEmpty();
        client.register("a", ONE);

        assertThat(client.incompatibilities("a", OPTIONAL_ADDED)).isEmpty();
        assertThat(client.incompatibilities("a", REQUIRED_ADDED))
                .singleElement()
                .asString()
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThatThrownBy(() -> client.register("a", REQUIRED_ADDED))
                .isInstanceOf(RefusedSchemaException.class)
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    /** Versions: one field; then another with a default. Proposed: its default dropped; or the first field dropped. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 200, 200",
        "BACKWARD, 200, 200",
        "BACKWARD_TRANSITIVE, 409, 200",
        "FORWARD, 200, 409",
        "FORWARD_TRANSITIVE, 200, 409",
        "FULL, 200, 409",
        "FULL_TRANSITIVE, 409, 409"
    })
    void shouldCheckAsTheLevelSays(String level, int withoutDefault, int withoutField) throws Exception {
        Schema defaulted = SchemaBuilder.record("R")
                .fields()
                .requiredInt("a")
                .name("b")
                .type()
                .intType()
                .intDefault(0)
                .endRecord();
        Schema second = SchemaBuilder.record("R")
                .fields()
                .name("b")
                .type()
                .intType()
                .intDefault(0)
                .endRecord();
        for (String subject : List.of("x", "y")) {
            client.register(subject, ONE);
            client.register(subject, defaulted);
        }
        put("/config", "{\"compatibility\":\"" + level + "\"}");

        assertThat(post("/subjects/x/versions", REQUIRED_ADDED).statusCode()).isEqualTo(withoutDefault);
        assertThat(post("/subjects/y/versions", second).statusCode()).isEqualTo(withoutField);
    }

    @Test
    void shouldCheckAgainstOneVersion() throws Exception {
        client.register("a", ONE);

        String answer = post("/compatibility/subjects/a/versions/1?verbose=true", REQUIRED_ADDED)
                .body();

        assertThat(JSON.readTree(answer).path("is_compatible").asBoolean()).isFalse();
        assertThat(JSON.readTree(answer).path("messages")).hasSize(1);
        assertThat(post("/compatibility/subjects/a/versions/latest", OPTIONAL_ADDED)
                        .body())
                .isEqualTo("{\"is_compatible\":true}");
        assertThat(post("/compatibility/subjects/a/versions/2", ONE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldListSubjectsAndVersions() throws Exception {
        client.register("b/c d", ONE);
        client.register("a", ONE);
        client.register("a", OPTIONAL_ADDED);

        assertAnswer("/subjects", "['a','b/c d']");
        assertAnswer("/subjects/a/versions", "[1,2]");
        assertAnswer("/subjects/b%2Fc%20d/versions", "[1]");
        assertAnswer("/schemas/ids/1/subjects", "['a','b/c d']");
        assertAnswer("/schemas/ids/2/versions", "[{'subject':'a','version':2}]");
        assertAnswer("/schemas/types", "['AVRO']");
        assertAnswer("/subjects/a/versions/1/schema", ONE.toString());
        assertAnswer("/schemas/ids/2/schema", OPTIONAL_ADDED.toString());
        assertAnswer("/", "{}");
        assertAnswer("/mode", "{'mode':'READWRITE'}");
    }

    @Test
    void shouldKeepCompatibilityLevels() throws Exception {
        assertAnswer("/config", "{'compatibilityLevel':'BACKWARD'}");
        assertError("/config/a", 404, 40408);
        assertAnswer("/config/a?defaultToGlobal=true", "{'compatibilityLevel':'BACKWARD'}");
        put("/config", "{\"compatibility\":\"FULL\"}");
        put("/config/a", "{\"compatibility\":\"NONE\"}");

        assertAnswer("/config", "{'compatibilityLevel':'FULL'}");
        assertAnswer("/config/a", "{'compatibilityLevel':'NONE'}");
        assertThat(put("/config", "{\"compatibility\":\"SOME\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void shouldDeleteInTwoSteps() throws Exception {
        client.register("a", ONE);
        client.register("a", OPTIONAL_ADDED);

        assertThat(delete("/subjects/a?permanent=true").statusCode()).isEqualTo(404);
        assertThat(delete("/subjects/a/versions/2").body()).isEqualTo("2");
        assertAnswer("/subjects/a/versions", "[1]");
        assertThat(delete("/subjects/a").body()).isEqualTo("[1]");
        assertError("/subjects/a/versions", 404, 40401);
        assertThat(delete("/subjects/a?permanent=true").statusCode()).isEqualTo(200);
        assertThat(delete("/subjects/a?permanent=true").statusCode()).isEqualTo(404);
        // Records written with it are still there.
        assertAnswer("/schemas/ids/1/schema", ONE.toString());
    }

    @Test
    void shouldAnswerErrorsInConfluentsForm() throws Exception {
        client.register("a", ONE);

        assertError("/subjects/b/versions/1", 404, 40401);
        assertError("/subjects/a/versions/9", 404, 40402);
        assertError("/subjects/a/versions/x", 422, 42202);
        assertError("/schemas/ids/x", 404, 40403);
        assertError("/nowhere", 404, 404);
        assertThat(send("/subjects/a/versions", "POST", "{\"schema\":\"{\"}").statusCode())
                .isEqualTo(422);
        assertThat(send("/subjects/a/versions", "POST", "{\"schema\":\"message A {}\",\"schemaType\":\"PROTOBUF\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("/subjects/a/versions", "POST", "{}").statusCode()).isEqualTo(422);
        assertThat(send("/subjects/a/versions", "POST", "{").statusCode()).isEqualTo(400);
    }

    private void assertAnswer(String path, String expected) throws Exception {
        HttpResponse<String> response = send(path, "GET", "");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }

    private void assertError(String path, int status, int code) throws Exception {
        HttpResponse<String> response = send(path, "GET", "");
        JsonNode error = JSON.readTree(response.body());
        assertThat(response.statusCode()).as(path).isEqualTo(status);
        assertThat(error.path("error_code").asInt()).as(path).isEqualTo(code);
        assertThat(error.path("message").asText()).as(path).isNotBlank();
    }

    private HttpResponse<String> post(String path, Schema schema) throws Exception {
        return send(
                path,
                "POST",
                JSON.createObjectNode().put("schema", schema.toString()).toString());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send(path, "PUT", body);
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return send(path, "DELETE", "");
    }

    private HttpResponse<String> send(String path, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
