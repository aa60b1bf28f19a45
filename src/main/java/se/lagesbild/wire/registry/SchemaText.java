package se.lagesbild.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.common.errors.SerializationException;

/** A schema as text, the way it goes to and comes from a registry. */
final class SchemaText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    /**
     * The text of a schema without what Avro's Java compiler adds to it ({@code avro.java.string}), so that programs in
     * other languages which register the same {@code .avsc} get the same version.
     */
    static String portable(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            removeJavaProperties(tree);
            // Once more through Avro, which writes {"type": "string"} as "string".
            return new Schema.Parser()
                    .setValidateDefaults(false)
                    .parse(tree.toString())
                    .toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON", impossible);
        }
    }

    /** @throws SerializationException if the text is no Avro schema that stands on its own */
    static Schema parse(String text, String what) {
        try {
            // A schema somebody else registered is not ours to judge; its defaults are never used to read.
            return new Schema.Parser().setValidateDefaults(false).parse(text);
        } catch (SchemaParseException failure) {
            throw new SerializationException(what + " is no Avro schema that stands on its own");
        }
    }

    private static void removeJavaProperties(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
            object.properties().stream()
                    .filter(field -> !"default".equals(field.getKey()))
                    .forEach(field -> removeJavaProperties(field.getValue()));
        } else {
            node.forEach(SchemaText::removeJavaProperties);
        }
    }
}
