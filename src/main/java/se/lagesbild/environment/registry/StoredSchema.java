package se.lagesbild.environment.registry;

import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** A schema under its id. The text is Avro's own rendering, so layout and order of attributes make no difference. */
record StoredSchema(int id, String text, Schema schema) {

    /** @throws RegistryError if the text is no Avro schema */
    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException | NullPointerException failure) {
            throw new RegistryError(42201, "Invalid schema: " + failure.getMessage());
        }
    }
}
