package se.lagesbild.wire.registry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * The genuine client's configuration, as far as it is understood here. Keys that are not are passed over, because
 * they share their map with the Kafka client's. Two defaults differ: {@code avro.remove.java.properties} is on, and
 * the time-outs are shorter, so that a registry that hangs does not cost a consumer its place in the group.
 */
public final class RegistrySettings {

    public static final String URL = "schema.registry.url";
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";
    public static final String NORMALIZE = "normalize.schemas";
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    public static final String READ_TIMEOUT = "http.read.timeout.ms";
    public static final String RETRIES = "max.retries";
    public static final String RETRY_WAIT = "retries.wait.ms";
    public static final String RETRY_MAX_WAIT = "retries.max.wait.ms";

    static final String BASIC_SOURCE = "basic.auth.credentials.source";
    static final String BASIC_USER_INFO = "basic.auth.user.info";
    static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    static final String BEARER_TOKEN = "bearer.auth.token";

    private static final String PREFIX = "schema.registry.";
    private static final String NAMING = "subject.name.strategy";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, Type.LIST, Importance.HIGH, "Addresses, comma-separated, asked in order.")
            .define(
                    BASIC_SOURCE,
                    Type.STRING,
                    "URL",
                    Importance.MEDIUM,
                    "Where user and password stand: URL, USER_INFO.")
            .define(BASIC_USER_INFO, Type.PASSWORD, null, Importance.MEDIUM, "The text user:password.")
            .define(BEARER_SOURCE, Type.STRING, "STATIC_TOKEN", Importance.MEDIUM, "Only STATIC_TOKEN.")
            .define(BEARER_TOKEN, Type.PASSWORD, null, Importance.MEDIUM, "The token.")
            .define(AUTO_REGISTER, Type.BOOLEAN, true, Importance.MEDIUM, "Register a schema at its first use.")
            .define(
                    USE_LATEST,
                    Type.BOOLEAN,
                    false,
                    Importance.LOW,
                    "If not registering: write under the latest version's id.")
            .define("latest.compatibility.strict", Type.BOOLEAN, true, Importance.LOW, "Accepted; it is always strict.")
            .define(NORMALIZE, Type.BOOLEAN, false, Importance.LOW, "Have the registry compare normalized schemas.")
            .define(REMOVE_JAVA_PROPERTIES, Type.BOOLEAN, true, Importance.LOW, "Register without avro.java.string.")
            .define("max.schemas.per.subject", Type.INT, 1_000, Importance.LOW, "Accepted; nothing is evicted.")
            .define("key." + NAMING, Type.STRING, SubjectNaming.TOPIC.className(), Importance.LOW, "Subjects of keys.")
            .define(
                    "value." + NAMING,
                    Type.STRING,
                    SubjectNaming.TOPIC.className(),
                    Importance.LOW,
                    "Subjects of values.")
            .define("specific.avro.key.type", Type.CLASS, null, Importance.LOW, "The only class keys may have.")
            .define("specific.avro.value.type", Type.CLASS, null, Importance.LOW, "The only class values may have.")
            .define(CONNECT_TIMEOUT, Type.INT, 5_000, Range.atLeast(1), Importance.LOW, "For one address.")
            .define(READ_TIMEOUT, Type.INT, 20_000, Range.atLeast(1), Importance.LOW, "For one whole answer.")
            .define(RETRIES, Type.INT, 3, Range.atLeast(0), Importance.LOW, "Further rounds through the addresses.")
            .define(
                    RETRY_WAIT,
                    Type.INT,
                    1_000,
                    Range.atLeast(0),
                    Importance.LOW,
                    "Before the first, at most; doubles.")
            .define(RETRY_MAX_WAIT, Type.INT, 20_000, Range.atLeast(0), Importance.LOW, "Before any, at most.");

    private final Map<String, Object> values;
    private final Map<String, Object> ofRegistry;
    private final RegistryAddresses addresses;
    private final @Nullable String authorization;

    private RegistrySettings(Map<String, Object> values, Map<String, Object> ofRegistry) {
        this.values = values;
        this.ofRegistry = ofRegistry;
        this.addresses = new RegistryAddresses(list(URL));
        this.authorization = Authorization.header(this);
    }

    /** @throws org.apache.kafka.common.config.ConfigException if a value is missing or cannot be used */
    public static RegistrySettings of(Map<String, ?> settings) {
        Map<String, Object> ofRegistry = new HashMap<>();
        Map<String, Object> all = new HashMap<>();
        settings.forEach((key, value) -> {
            all.put(key, value instanceof Class<?> type ? type.getName() : value);
            if (key.startsWith(PREFIX)) {
                ofRegistry.put(key.substring(PREFIX.length()), value);
            }
        });
        // schema.registry.basic.auth.user.info and the like are older spellings of the keys without the prefix.
        all.putAll(ofRegistry);
        return new RegistrySettings(DEFINITION.parse(all), ofRegistry);
    }

    /** All keys, with types, defaults and what they mean. Beside them go {@code schema.registry.ssl.*}. */
    public static ConfigDef definition() {
        return new ConfigDef(DEFINITION);
    }

    RegistryAddresses addresses() {
        return addresses;
    }

    /** The value of the Authorization header, or null. */
    @Nullable
    String authorization() {
        return authorization;
    }

    /** Settings that carry the registry's prefix, without it: its TLS stores, never those of Kafka. */
    Map<String, Object> ofRegistry() {
        return ofRegistry;
    }

    SubjectNaming naming(boolean isKey) {
        String setting = (isKey ? "key." : "value.") + NAMING;
        return SubjectNaming.of(setting, text(setting));
    }

    /** The only class records may have, or null for whichever their schema names. */
    @Nullable
    Class<?> type(boolean isKey) {
        return (Class<?>) values.get(isKey ? "specific.avro.key.type" : "specific.avro.value.type");
    }

    Backoff backoff() {
        return new Backoff(number(RETRIES), number(RETRY_WAIT), number(RETRY_MAX_WAIT));
    }

    Duration duration(String setting) {
        return Duration.ofMillis(number(setting));
    }

    boolean flag(String setting) {
        return (Boolean) values.get(setting);
    }

    String text(String setting) {
        return (String) values.get(setting);
    }

    @Nullable
    String secret(String setting) {
        Password password = (Password) values.get(setting);
        return password == null ? null : password.value();
    }

    private int number(String setting) {
        return (Integer) values.get(setting);
    }

    @SuppressWarnings("unchecked") // ConfigDef makes a LIST of strings.
    private List<String> list(String setting) {
        return (List<String>) values.get(setting);
    }
}
