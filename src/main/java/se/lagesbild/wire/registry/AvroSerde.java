package se.lagesbild.wire.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Generated Avro records in the Confluent wire format. To be configured by class name, so that Confluent's
 * {@code io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde} can take its place. Thread-safe.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

    private final RegistryLink link = new RegistryLink();
    private final Serializer<T> serializer = new AvroSerializer<>(link, false);
    private final Deserializer<T> deserializer = new AvroDeserializer<>(link, false);

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        link.configure(settings, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }

    @Override
    public void close() {
        link.close();
    }
}
