package se.lagesbild.app;

import org.jspecify.annotations.Nullable;

/** Lägesbild's own settings: key in the properties file, default, meaning. The reference table is made from this. */
public enum SettingKey {
    BOOTSTRAP_SERVERS("bootstrap.servers", null, "Kafka brokers, host:port separated by commas"),
    APPLICATION_ID("application.id", "lagesbild", "Consumer group and prefix of internal topics and transactions"),
    INSTANCE_ID(
            "instance.id",
            null,
            "Name of this instance in its group, which keeps its work for it after a stop, too; default: one that is kept in state.dir, and helps after a kill"),
    STATE_DIR("state.dir", null, "Directory of the local state; default: below the user's home directory"),
    STATE_MEMORY(
            "state.memory.mb",
            "256",
            "Megabytes outside the heap that all local stores of this instance share",
            16,
            1_000_000),
    STREAM_THREADS("stream.threads", "1", "Stream threads of this instance", 1, 64),
    TOPIC_PREFIX("topic.prefix", "", "Put before each topic name"),
    TOPIC_PARTITIONS("topic.partitions", "4", "Partitions of the event topic where it is created", 1, 1000),
    TOPIC_REPLICATION(
            "topic.replication.factor", "-1", "Copies of each created topic; -1: the broker's default", -1, 100),
    HTTP_HOST("http.host", "127.0.0.1", "Address the web page, API and scrape endpoint listen on"),
    HTTP_PORT("http.port", "8080", "Port they listen on; 0: any free one", 0, 65_535),
    HTTP_TOKEN("http.token", null, "Without it as bearer token or password, they tell health alone; default: none"),
    CATALOGUE_DIR(
            "catalogue.dir", null, "Directory of YAML files that add to the shipped catalogue or replace entries"),
    FINALITY_MONTHS("finality.months", "3", "Whole months after its end during which a month is preliminary", 0, 120),
    STOP_SECONDS(
            "stop.seconds",
            "20",
            "How long a stop may take to write down what was done; longer, and it is done again",
            1,
            3_600),
    LOG_LEVEL("log.level", "INFO", "Only as the environment variable LAGESBILD_LOG_LEVEL: how much is logged"),
    AVRO_SERDE(
            "avro.serde",
            "se.lagesbild.wire.registry.AvroSerde",
            "Serde class of events and results; Confluent's SpecificAvroSerde if it is on the class path");

    private final String key;
    private final @Nullable String fallback;
    private final String meaning;
    private final @Nullable Bounds bounds;

    /**
     * What a whole number may be.
     *
     * @param least inclusive
     * @param most inclusive
     */
    record Bounds(int least, int most) {}

    SettingKey(String key, @Nullable String fallback, String meaning) {
        this(key, fallback, meaning, null);
    }

    SettingKey(String key, String fallback, String meaning, int least, int most) {
        this(key, fallback, meaning, new Bounds(least, most));
    }

    SettingKey(String key, @Nullable String fallback, String meaning, @Nullable Bounds bounds) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
        this.bounds = bounds;
    }

    public String key() {
        return key;
    }

    /** The default, or null if there is none. */
    public @Nullable String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    /** Of its value, or null if that is text. */
    @Nullable
    Bounds bounds() {
        return bounds;
    }

    public boolean isNumber() {
        return bounds != null;
    }
}
