package se.lagesbild.app;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/** Makes the configured Avro serde, ours or the Confluent one. */
public final class Serdes {

    private Serdes() {}

    /**
     * @param type what is read: anything else in the topic is at fault
     * @throws SettingsException if the configured class is no serde that can be made
     */
    @SuppressWarnings("unchecked") // it is configured for the type
    public static <T extends SpecificRecord> Serde<T> avro(Settings settings, Class<T> type) {
        String name = settings.get(SettingKey.AVRO_SERDE);
        try {
            Serde<T> serde = Utils.newInstance(name, Serde.class);
            Map<String, Object> config = settings.registry();
            config.put("specific.avro.value.type", type.getName());
            serde.configure(config, false);
            return serde;
        } catch (ClassNotFoundException e) {
            throw new SettingsException(
                    "setting '" + SettingKey.AVRO_SERDE.key() + "': there is no class " + name + " on the class path");
        }
    }
}
