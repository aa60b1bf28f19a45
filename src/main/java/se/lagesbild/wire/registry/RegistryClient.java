package se.lagesbild.wire.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What we ask of a schema registry. Thread-safe. Ids and schemas never change, so each is asked for once; failures are
 * not remembered. Every method throws {@link RegistryUnavailableException} when the registry cannot be asked.
 */
public final class RegistryClient implements AutoCloseable {

    private final RegistryConnection connection;
    private final RegistrySettings settings;
    private final Once<SubjectSchema, Integer> registered = new Once<>();
    private final Once<SubjectSchema, Integer> lookedUp = new Once<>();
    private final Once<Integer, Schema> schemas = new Once<>();

    private record SubjectSchema(String subject, Schema schema) {}

    public RegistryClient(RegistrySettings settings) {
        this.settings = settings;
        this.connection = new RegistryConnection(settings);
    }

    /**
     * The id of a schema, as a new version of the subject if it is not one yet.
     *
     * @throws RefusedSchemaException if it breaks the subject's compatibility rule
     */
    public int register(String subject, Schema schema) {
        return registered.get(new SubjectSchema(subject, schema), this::registered);
    }

    /** Of two who register the same at the same moment, Apicurio refuses one: then it is there. */
    private int registered(SubjectSchema wanted) {
        try {
            return integer(post(subjectPath(wanted.subject) + "/versions" + normalize(), wanted.schema), "id");
        } catch (RefusedSchemaException refused) {
            try {
                return lookUp(wanted.subject, wanted.schema);
            } catch (UnknownSchemaException | RefusedSchemaException isNot) {
                throw refused;
            }
        }
    }

    /**
     * The id of a schema that is a version of the subject already.
     *
     * @throws UnknownSchemaException if it is not
     */
    public int lookUp(String subject, Schema schema) {
        return lookedUp.get(
                new SubjectSchema(subject, schema),
                key -> integer(post(subjectPath(subject) + normalize(), schema), "id"));
    }

    /**
     * The schema of an id.
     *
     * @throws UnknownSchemaException if the registry does not know the id
     * @throws org.apache.kafka.common.errors.SerializationException if it is not an Avro schema
     */
    public Schema schema(int id) {
        return schemas.get(id, key -> schemaIn(get("/schemas/ids/" + key), "Schema " + key));
    }

    /** The newest version of a subject. Asked anew each time. @throws UnknownSchemaException if there is none */
    public RegisteredSchema latest(String subject) {
        JsonNode found = get(subjectPath(subject) + "/versions/latest");
        Schema schema = schemaIn(found, "The latest schema of " + subject);
        return new RegisteredSchema(subject, integer(found, "version"), integer(found, "id"), schema);
    }

    /**
     * Why the registry would not take a schema as the subject's next version, by the rule the subject has; empty if
     * it would. A subject that does not exist takes any schema.
     */
    public List<String> incompatibilities(String subject, Schema schema) {
        String path = "/compatibility" + subjectPath(subject) + "/versions";
        RegistryAnswer answer = connection.ask(path + "?verbose=true", body(schema));
        if (answer.isNotFound()) {
            return List.of();
        }
        JsonNode verdict = result(answer);
        if (verdict.path("is_compatible").asBoolean()) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        verdict.path("messages").forEach(message -> reasons.add(message.asText()));
        // Apicurio tells all of it in one text.
        if (verdict.path("reason").isTextual()) {
            reasons.add(verdict.path("reason").asText());
        }
        return reasons.isEmpty() ? List.of("the registry gives no reason") : reasons;
    }

    /** Under which subject the values of a topic have their schema. */
    public String valueSubject(String topic, Schema schema) {
        return settings.naming(false).subject(topic, false, schema);
    }

    /** Whether schemas are registered at their first use. */
    public boolean registersAtUse() {
        return settings.flag(RegistrySettings.AUTO_REGISTER);
    }

    /** The registry's clock, to the second; empty if it does not tell. */
    public Optional<Instant> clock() {
        return connection.clock();
    }

    RegistrySettings settings() {
        return settings;
    }

    private JsonNode get(String path) {
        return result(connection.ask(path, null));
    }

    private JsonNode post(String path, Schema schema) {
        return result(connection.ask(path, body(schema)));
    }

    private static JsonNode result(RegistryAnswer answer) {
        if (answer.isOk()) {
            return answer.body();
        }
        String reason = answer.message() + " (" + answer.errorCode() + ")";
        throw answer.isNotFound()
                ? new UnknownSchemaException("Schema registry: " + reason)
                : new RefusedSchemaException("Schema registry refuses the schema: " + reason);
    }

    private static Schema schemaIn(JsonNode answer, String what) {
        return SchemaText.parse(field(answer, "schema").asText(), what);
    }

    private static int integer(JsonNode answer, String name) {
        return field(answer, name).asInt();
    }

    private static JsonNode field(JsonNode answer, String name) {
        JsonNode value = answer.get(name);
        if (value == null) {
            throw new RegistryUnavailableException(
                    "No schema registry answers: there is no '" + name + "' in the answer");
        }
        return value;
    }

    private String body(Schema schema) {
        boolean portable = settings.flag(RegistrySettings.REMOVE_JAVA_PROPERTIES);
        String text = portable ? SchemaText.portable(schema) : schema.toString();
        return JsonNodeFactory.instance.objectNode().put("schema", text).toString();
    }

    private String normalize() {
        return settings.flag(RegistrySettings.NORMALIZE) ? "?normalize=true" : "";
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        connection.close();
    }

    /** The addresses, without credentials. */
    @Override
    public String toString() {
        return "schema registry at " + connection;
    }
}
