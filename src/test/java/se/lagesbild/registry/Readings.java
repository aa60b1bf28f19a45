package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.Serdes;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.topology.TopicNames;

/** What the records of all topics of results say, to our client and to another. */
final class Readings {

    private static final TopicNames TOPICS = new TopicNames("");

    private Readings() {}

    /** Reads every record with both, which must find the same in it; and gives what that is. */
    static List<Map<String, @Nullable Object>> ofBoth(Settings settings, TopicProbe probe, FlinksClient other)
            throws IOException {
        List<Map<String, @Nullable Object>> readings = new ArrayList<>();
        try (Serde<MeasureResult> ours = Serdes.avro(settings, MeasureResult.class)) {
            for (String topic : topics()) {
                for (byte[] value : probe.values(topic)) {
                    Map<String, @Nullable Object> reading = other.read(value);
                    assertThat(reading)
                            .as(topic)
                            .isEqualTo(fields(ours.deserializer().deserialize(topic, value)));
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private static List<String> topics() {
        return Stream.concat(TOPICS.results().stream(), Stream.of(TOPICS.sameDay(), TOPICS.published()))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(SpecificRecord record) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            fields.put(field.name(), plain(record.get(field.pos())));
        }
        return fields;
    }

    /** As Avro has it before anything is made of days, instants and symbols. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SpecificRecord record) {
            return fields(record);
        }
        if (value instanceof LocalDate date) {
            return (int) date.toEpochDay();
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value instanceof Enum<?> symbol ? symbol.name() : value;
    }
}
