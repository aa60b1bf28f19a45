package se.lagesbild.bench.flink;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import se.lagesbild.app.Settings;
import se.lagesbild.wire.registry.AvroSerde;

/** The product's serdes. */
final class Avro {

    private Avro() {}

    static <T extends SpecificRecord> AvroSerde<T> serde(Settings settings, Class<T> type) {
        Map<String, Object> config = settings.registry();
        config.put("specific.avro.value.type", type.getName());
        AvroSerde<T> serde = new AvroSerde<>();
        serde.configure(config, false);
        return serde;
    }
}
