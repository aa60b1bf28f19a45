package se.lagesbild.wire.records;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.wire.avro.AvroResults;

/** Results as Avro. */
public final class ResultSerde {

    private ResultSerde() {}

    /** @param avro thread-safe; ours or another of the Confluent wire format */
    public static Serde<Result> over(Serde<MeasureResult> avro) {
        return Serdes.serdeFrom(serializer(avro.serializer()), deserializer(avro.deserializer()));
    }

    private static Serializer<Result> serializer(Serializer<MeasureResult> avro) {
        return (topic, result) -> result == null ? null : avro.serialize(topic, AvroResults.toAvro(result));
    }

    private static Deserializer<Result> deserializer(Deserializer<MeasureResult> avro) {
        return (topic, bytes) -> {
            @Nullable MeasureResult result = avro.deserialize(topic, bytes);
            return result == null ? null : AvroResults.fromAvro(result);
        };
    }
}
