package se.lagesbild.wire.records;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.registry.DecodeFailure;

/** Makes events of Avro records, telling what is the record's fault from what is the registry's. Thread-safe. */
public final class AvroEventDecoder implements EventDecoder {

    private final Deserializer<se.lagesbild.avro.StatusChange> deserializer;

    /** @param deserializer thread-safe; ours or another of the Confluent wire format */
    public AvroEventDecoder(Deserializer<se.lagesbild.avro.StatusChange> deserializer) {
        this.deserializer = deserializer;
    }

    @Override
    public StatusChange decode(String topic, Headers headers, byte[] value) throws RefusedException {
        se.lagesbild.avro.StatusChange event;
        try {
            event = deserializer.deserialize(topic, headers, value);
        } catch (RuntimeException e) {
            throw refusal(e);
        }
        return AvroEvents.fromAvro(event);
    }

    private static RefusedException refusal(RuntimeException failure) {
        return switch (DecodeFailure.of(failure)) {
            case UNDECODABLE -> new RefusedException(Refusal.Reason.UNDECODABLE, "", "is no event in Avro");
            case UNKNOWN_SCHEMA ->
                new RefusedException(
                        Refusal.Reason.UNKNOWN_SCHEMA, "", "has a schema id that the registry does not know");
            case REGISTRY_UNAVAILABLE -> throw failure;
        };
    }
}
