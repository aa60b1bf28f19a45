package se.lagesbild.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document, against which answers can be held. All its operations are GET. */
public record ApiDescription(JsonNode document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** JSON Schema without a word that it does not have; dates and instants are looked at, too. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("components"))
                    .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                    .build(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /**
     * What can be asked.
     *
     * @param path with the names of its parameters in braces
     */
    public record Operation(String path, JsonNode node) {

        /** A described path with the examples of its parameters in their places. */
        public String examplePath(ApiDescription description) {
            String filled = path;
            for (JsonNode parameter : description.parameters(this, "path")) {
                filled = filled.replace(
                        '{' + parameter.get("name").asText() + '}',
                        parameter.get("example").asText());
            }
            return filled;
        }
    }

    public static ApiDescription parse(String json) {
        return new ApiDescription(tree(json));
    }

    public List<Operation> operations() {
        return fields(document.get("paths"))
                .map(path -> new Operation(path.getKey(), path.getValue().get("get")))
                .toList();
    }

    public Operation operation(String path) {
        return operations().stream()
                .filter(operation -> operation.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not described"));
    }

    /** The parameters of an operation that are in the path, or in the query. */
    public List<JsonNode> parameters(Operation operation, String in) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.node.path("parameters")) {
            JsonNode described = resolve(parameter);
            if (described.get("in").asText().equals(in)) {
                parameters.add(described);
            }
        }
        return parameters;
    }

    /** What an answer has that is not described, or has not that is. */
    public List<String> faults(String path, HttpResponse<String> answer) {
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(value -> value.replaceFirst(";.*", ""))
                .orElse("");
        JsonNode body = type.endsWith("json") ? tree(answer.body()) : new TextNode(answer.body());
        JsonNode response = response(path, answer.statusCode());
        List<String> faults = new ArrayList<>();
        fields(response.path("headers"))
                .forEach(header -> faults.addAll(headerFaults(
                        header.getKey(),
                        resolve(header.getValue()),
                        answer.headers().firstValue(header.getKey()).orElse(null))));
        if (response.has("content")) {
            faults.addAll(faults(path, answer.statusCode(), type, body));
        } else if (!answer.body().isEmpty()) {
            faults.add("has a body");
        }
        return faults;
    }

    /** What is wrong with the body of an answer. */
    public List<String> faults(String path, int status, String type, JsonNode body) {
        JsonNode content = response(path, status).path("content").path(type);
        return content.isMissingNode()
                ? List.of(path + " is not described to answer " + status + " with '" + type + "'")
                : faults(content.get("schema"), body);
    }

    /** What is wrong with a value, held against a schema of this document. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        // References lead from the top of the document, so its components have to be there.
        ObjectNode whole = ((ObjectNode) schema.deepCopy()).set("components", document.get("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private List<String> headerFaults(String name, JsonNode header, @Nullable String value) {
        if (value == null) {
            return header.path("required").asBoolean() ? List.of("has no header " + name) : List.of();
        }
        JsonNode schema = header.get("schema");
        boolean number = schema.get("type").asText().equals("integer");
        return faults(schema, number ? new IntNode(Integer.parseInt(value)) : new TextNode(value));
    }

    private JsonNode response(String path, int status) {
        JsonNode responses = operation(path).node.get("responses");
        String code = Integer.toString(status);
        return resolve(responses.get(responses.has(code) ? code : "default"));
    }

    /** What a reference refers to, or else the node itself. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties().stream();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
