package se.lagesbild.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.keys.KnownKeys;
import se.lagesbild.environment.KafkaEnvironment;
import se.lagesbild.wire.registry.RegistrySettings;

/**
 * The configuration: Lägesbild's own keys, the schema registry client's under its own names, and what is passed
 * through to Kafka's clients ({@code kafka.…}) and to Kafka Streams ({@code streams.…}). Immutable.
 *
 * <p>Later layers win: defaults, the properties file, environment variables, the command line.
 */
public final class Settings {

    /** An environment variable {@code LAGESBILD_HTTP_PORT} sets {@code http.port}. */
    public static final String ENVIRONMENT_PREFIX = "LAGESBILD_";

    /** Where the schema registry is, under its client's name for it. */
    public static final String REGISTRY_URL = RegistrySettings.URL;

    private final Map<String, String> values;
    private final Map<String, String> written;

    private Settings(Map<String, String> values, Map<String, String> written) {
        this.values = values;
        this.written = written;
    }

    /**
     * Puts layers together, the last one winning, and looks up what stands somewhere else.
     *
     * @throws SettingsException if a key is unknown, naming it and the nearest known one; or if a value refers to what is
     *     not there
     */
    @SafeVarargs
    public static Settings of(Map<String, String>... layers) {
        Map<String, String> values = new HashMap<>();
        for (Map<String, String> layer : layers) {
            layer.forEach((key, value) -> {
                SettingNames.require(key);
                values.put(key, value);
            });
        }
        return new Settings(new TreeMap<>(new References(System.getenv()).resolve(values)), values);
    }

    /** The settings in the process environment. */
    public static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                values.put(
                        name.substring(ENVIRONMENT_PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return values;
    }

    /** What is passed on under names that nobody is known to have, to a class of the user's own perhaps. */
    public List<String> unknown() {
        return values.keySet().stream()
                .filter(key -> !SettingNames.isOwn(key) && !KnownKeys.isKnown(key))
                .toList();
    }

    /** The value of a key, or its default, or null if it has none. */
    public @Nullable String find(SettingKey key) {
        return values.getOrDefault(key.key(), key.fallback());
    }

    /** A message about these settings, with references as they were written: what they refer to can be secret. */
    public String asWritten(String message) {
        String told = message;
        for (Map.Entry<String, String> setting : written.entrySet()) {
            String value = values.get(setting.getKey());
            if (value != null && !value.isEmpty() && !value.equals(setting.getValue())) {
                told = told.replace(value, setting.getValue());
            }
        }
        return told;
    }

    /** The value given for a key, its name in full, or null. */
    public @Nullable String find(String key) {
        return values.get(key);
    }

    /** These settings, with the addresses of an environment. */
    public Settings in(KafkaEnvironment environment) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(environment.addresses());
        return new Settings(all, written);
    }

    /** @throws SettingsException if there is neither a value nor a default */
    public String get(SettingKey key) {
        String value = find(key);
        if (value == null) {
            throw new SettingsException("setting '" + key.key() + "' is missing: " + key.meaning());
        }
        return value;
    }

    /**
     * The value of a setting that is a number.
     *
     * @throws SettingsException if the value is no whole number within the bounds of the key
     */
    public int number(SettingKey key) {
        SettingKey.Bounds bounds = Objects.requireNonNull(key.bounds(), "a number");
        String value = get(key);
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= bounds.least() && number <= bounds.most()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new SettingsException("setting '" + key.key() + "' is '" + written.getOrDefault(key.key(), value)
                + "', not a whole number from " + bounds.least() + " to " + bounds.most());
    }

    /** Settings of every Kafka client: brokers, security and whatever else begins with {@code kafka.}. */
    public Map<String, Object> kafka() {
        Map<String, Object> kafka = passedThrough(KnownKeys.KAFKA);
        kafka.put("bootstrap.servers", get(SettingKey.BOOTSTRAP_SERVERS));
        return kafka;
    }

    /** Settings of Kafka Streams that go beyond those of its clients. */
    public Map<String, Object> streams() {
        return passedThrough(KnownKeys.STREAMS);
    }

    private Map<String, Object> passedThrough(String prefix) {
        Map<String, Object> passed = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                passed.put(key.substring(prefix.length()), value);
            }
        });
        return passed;
    }

    /** Settings of the serdes and their registry client, under the Confluent client's own names. */
    public Map<String, Object> registry() {
        Map<String, Object> registry = new HashMap<>();
        values.forEach((key, value) -> {
            if (KnownKeys.isOfRegistry(key)) {
                registry.put(key, value);
            }
        });
        return registry;
    }
}
