package se.lagesbild.wire.registry;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated records in the Confluent wire format. The schema's id comes from the registry, once for each topic
 * and schema: registered, looked up, or the subject's latest, as configured. Thread-safe.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    private final Once<TopicSchema, RecordWriter> writers = new Once<>();
    private final RegistryLink link;
    private final boolean ownsLink;

    private record TopicSchema(String topic, Schema schema) {}

    /** For Kafka, which calls {@link #configure}. */
    public AvroSerializer() {
        this(new RegistryLink(), true);
    }

    /** @param ownsLink whether closing this closes the link; not so when a serde's two halves share it */
    AvroSerializer(RegistryLink link, boolean ownsLink) {
        this.link = link;
        this.ownsLink = ownsLink;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        link.configure(settings, isKey);
    }

    /**
     * @throws org.apache.kafka.common.errors.SerializationException if the record is not valid
     * @throws UnknownSchemaException if schemas are looked up and this one is not there
     * @throws RefusedSchemaException if the registry does not take the schema
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T datum) {
        return datum == null
                ? null
                : writers.get(new TopicSchema(topic, datum.getSchema()), this::writer)
                        .write(datum);
    }

    private RecordWriter writer(TopicSchema target) {
        return new RecordWriter(schemaId(target.topic(), target.schema()), target.schema());
    }

    private int schemaId(String topic, Schema schema) {
        RegistryClient registry = link.registry();
        RegistrySettings settings = registry.settings();
        String subject = settings.naming(link.isKey()).subject(topic, link.isKey(), schema);
        if (settings.flag(RegistrySettings.AUTO_REGISTER)) {
            return registry.register(subject, schema);
        }
        return settings.flag(RegistrySettings.USE_LATEST)
                ? latest(registry, subject, schema)
                : registry.lookUp(subject, schema);
    }

    /** A generated class writes its own layout only, so the latest version must have that too. */
    private static int latest(RegistryClient registry, String subject, Schema schema) {
        RegisteredSchema latest = registry.latest(subject);
        if (!layout(latest.schema()).equals(layout(schema))) {
            throw new RefusedSchemaException("Version " + latest.version() + " of " + subject
                    + " is laid out differently from the " + schema.getName() + " of this program");
        }
        return latest.id();
    }

    private static String layout(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    @Override
    public void close() {
        if (ownsLink) {
            link.close();
        }
    }
}
