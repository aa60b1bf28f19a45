package se.lagesbild.wire.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads generated records from the Confluent wire format. The writer's schema comes from the registry, once for each
 * id; the reader's is the generated class's own, found by the record's name. Thread-safe.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Once<Integer, RecordReader<T>> readers = new Once<>();
    private final RegistryLink link;
    private final boolean ownsLink;

    /** For Kafka, which calls {@link #configure}. */
    public AvroDeserializer() {
        this(new RegistryLink(), true);
    }

    /** @param ownsLink whether closing this closes the link; not so when a serde's two halves share it */
    AvroDeserializer(RegistryLink link, boolean ownsLink) {
        this.link = link;
        this.ownsLink = ownsLink;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        link.configure(settings, isKey);
    }

    /**
     * @throws org.apache.kafka.common.errors.SerializationException if the bytes are not such a record
     * @throws UnknownSchemaException if the registry does not know the schema
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        return data == null
                ? null
                : readers.get(WireFormat.schemaId(data), this::reader).read(data);
    }

    private RecordReader<T> reader(int schemaId) {
        RegistryClient registry = link.registry();
        return RecordReader.of(
                schemaId, registry.schema(schemaId), registry.settings().type(link.isKey()));
    }

    @Override
    public void close() {
        if (ownsLink) {
            link.close();
        }
    }
}
