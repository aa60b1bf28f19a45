package se.lagesbild.app.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.keys.KnownKeys;
import se.lagesbild.app.live.StreamsSettings;
import se.lagesbild.wire.registry.RegistrySettings;

/**
 * What {@code run} works with, given some layers of settings. Defaults of Kafka's own are left out.
 *
 * @param layers the later ones win
 * @param settings what the layers make together
 */
public record EffectiveConfiguration(List<Layer> layers, Settings settings) {

    /** Set by us whatever is configured, or under a name of our own, by Kafka's name. */
    private static final Map<String, SettingKey> OWN_NAMES = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            SettingKey.APPLICATION_ID,
            StreamsConfig.CLIENT_ID_CONFIG,
            SettingKey.APPLICATION_ID,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            SettingKey.STREAM_THREADS,
            StreamsConfig.STATE_DIR_CONFIG,
            SettingKey.STATE_DIR,
            "group.instance.id",
            SettingKey.INSTANCE_ID);

    /** All settings: our own, the registry's, Kafka's as far as they are configured, those of Streams. */
    public List<EffectiveSetting> all() {
        return Stream.of(own(), registry(), kafka(), streams())
                .flatMap(List::stream)
                .toList();
    }

    private List<EffectiveSetting> own() {
        return Arrays.stream(SettingKey.values())
                .map(key -> given(key.key(), key == SettingKey.STATE_DIR ? stateDirectory() : key.fallback()))
                .toList();
    }

    private String stateDirectory() {
        return StreamsSettings.stateDirectory(settings).toString();
    }

    private List<EffectiveSetting> registry() {
        Map<String, EffectiveSetting> all = new TreeMap<>();
        for (ConfigKey key : RegistrySettings.definition().configKeys().values()) {
            if (KnownKeys.isOfRegistry(key.name)) {
                all.put(key.name, given(key.name, key.hasDefault() ? key.defaultValue : null));
            }
        }
        settings.registry().keySet().forEach(key -> all.put(key, given(key, null)));
        return List.copyOf(all.values());
    }

    private List<EffectiveSetting> kafka() {
        return configured(KnownKeys.KAFKA).stream()
                .map(name -> given(KnownKeys.KAFKA + name, null))
                .toList();
    }

    private List<EffectiveSetting> streams() {
        Map<String, Object> defaults = StreamsSettings.defaults();
        Map<String, Object> fixed = StreamsSettings.fixed(settings);
        TreeSet<String> names = new TreeSet<>(configured(KnownKeys.STREAMS));
        names.addAll(defaults.keySet());
        names.addAll(fixed.keySet());
        List<EffectiveSetting> all = new ArrayList<>();
        for (String name : names) {
            String key = KnownKeys.STREAMS + name;
            Object value = fixed.get(name);
            all.add(
                    value == null
                            ? Layer.find(layers, key)
                                    .or(() -> Layer.find(layers, KnownKeys.KAFKA + name)
                                            .map(kafka -> kafka.as(key)))
                                    .orElseGet(() -> given(key, defaults.get(name)))
                            : fixed(name, key, value.toString()));
        }
        return all;
    }

    private EffectiveSetting fixed(String name, String key, String value) {
        SettingKey own = OWN_NAMES.get(name);
        return own == null
                ? new EffectiveSetting(key, value, "fixed")
                : new EffectiveSetting(key, given(own.key(), value).value(), own.key());
    }

    /** What was configured in vain. */
    public List<String> overridden() {
        return StreamsSettings.fixed(settings).keySet().stream()
                .flatMap(name -> Stream.of(KnownKeys.KAFKA + name, KnownKeys.STREAMS + name))
                .filter(key -> settings.find(key) != null)
                .sorted()
                .toList();
    }

    private TreeSet<String> configured(String prefix) {
        TreeSet<String> names = new TreeSet<>();
        for (Layer layer : layers) {
            layer.values().keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key -> names.add(key.substring(prefix.length())));
        }
        return names;
    }

    private EffectiveSetting given(String key, @Nullable Object fallback) {
        return Layer.find(layers, key)
                .orElseGet(() -> new EffectiveSetting(key, Objects.toString(fallback, ""), EffectiveSetting.DEFAULT));
    }
}
