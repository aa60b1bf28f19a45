package se.lagesbild.app.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;
import se.lagesbild.wire.registry.RegistrySettings;

/** The settings that are not Lägesbild's own: all names that are known, as they are written in its configuration. */
public final class KnownKeys {

    public static final String KAFKA = "kafka.";
    public static final String STREAMS = "streams.";

    private static final String REGISTRY = "schema.registry.";

    /** What the keys of the registry's client begin with; its own have more of them than ours. */
    private static final List<String> OF_REGISTRY = List.of(
            REGISTRY,
            "basic.auth.",
            "bearer.auth.",
            "auto.register.schemas",
            "use.latest.version",
            "latest.compatibility.strict",
            "normalize.schemas",
            "avro.remove.java.properties",
            "value.subject.name.strategy",
            "max.schemas.per.subject",
            "max.retries",
            "retries.wait.ms",
            "retries.max.wait.ms",
            "http.connect.timeout.ms",
            "http.read.timeout.ms");

    private static final Map<String, Type> TYPES = types();

    private KnownKeys() {}

    private static Map<String, Type> types() {
        Map<String, Type> types = new HashMap<>();
        KafkaKeys.ofClients().forEach((name, type) -> types.put(KAFKA + name, type));
        KafkaKeys.ofStreams().forEach((name, type) -> types.put(STREAMS + name, type));
        RegistrySettings.definition().configKeys().forEach((name, key) -> {
            if (isOfRegistry(name)) {
                types.put(name, key.type);
                // An older spelling of the same.
                types.putIfAbsent(REGISTRY + name, key.type);
            }
        });
        ConfigDef tls = new ConfigDef();
        SslConfigs.addClientSslSupport(tls);
        tls.configKeys().forEach((name, key) -> types.put(REGISTRY + name, key.type));
        return Map.copyOf(types);
    }

    public static boolean isKnown(String key) {
        return TYPES.containsKey(key)
                || below(key).filter(KafkaKeys::isNamedByUsers).isPresent();
    }

    /** Of what type its value is, or null if the setting is not known. */
    static @Nullable Type type(String key) {
        return TYPES.get(key);
    }

    public static Set<String> all() {
        return TYPES.keySet();
    }

    /** Whether a setting goes to the registry's client, which may be one that knows more than ours. */
    public static boolean isOfRegistry(String key) {
        return OF_REGISTRY.stream().anyMatch(key::startsWith);
    }

    /** Whether a setting goes to somebody who may have settings that are not known here. */
    public static boolean isPassedOn(String key) {
        return below(key).isPresent() || isOfRegistry(key);
    }

    /** What says where a setting goes, and is no part of its name there; empty if there is no such thing. */
    public static String prefix(String key) {
        return List.of(KAFKA, STREAMS, REGISTRY).stream()
                .filter(key::startsWith)
                .findFirst()
                .orElse("");
    }

    /** The name that Kafka knows it by, if it goes to Kafka. */
    private static Optional<String> below(String key) {
        return List.of(KAFKA, STREAMS).stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .findFirst();
    }
}
