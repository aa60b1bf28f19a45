package se.lagesbild.environment.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** Requests and answers as JSON, under Confluent's media type. */
final class RegistryJson {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Failure(int error_code, String message) {}

    private RegistryJson() {}

    static void answer(Context context, Object body) {
        try {
            answerJson(context, MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer cannot be written as JSON", failure);
        }
    }

    static void answerJson(Context context, String json) {
        context.result(json).contentType(MEDIA_TYPE);
    }

    static void fail(Context context, RegistryError error) {
        context.status(error.status());
        answer(context, new Failure(error.code(), String.valueOf(error.getMessage())));
    }

    /** The schema in the body, as text. @throws RegistryError if there is none, or none of a kind supported here */
    static String schema(Context context) {
        JsonNode body = body(context);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryError(42201, "Invalid schema type " + type + ": this registry takes AVRO only");
        }
        if (!body.path("references").isEmpty()) {
            throw new RegistryError(42201, "Invalid schema: this registry takes no references");
        }
        return text(body, "schema", 42201);
    }

    static CompatibilityLevel level(Context context) {
        return CompatibilityLevel.of(text(body(context), "compatibility", 42203));
    }

    private static String text(JsonNode body, String field, int errorCode) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new RegistryError(errorCode, "The field '" + field + "' is missing");
        }
        return value.asText();
    }

    private static JsonNode body(Context context) {
        try {
            return MAPPER.readTree(context.body());
        } catch (JsonProcessingException failure) {
            throw new RegistryError(400, "The request is not JSON");
        }
    }
}
