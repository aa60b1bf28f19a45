package se.lagesbild.app.keys;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka's own classes say of their settings: each name with its type. */
final class KafkaKeys {

    private static final List<String> CONSUMERS =
            List.of("consumer.", "main.consumer.", "restore.consumer.", "global.consumer.");

    private KafkaKeys() {}

    /** Of any client: consumer, producer, admin. */
    static Map<String, Type> ofClients() {
        Map<String, Type> keys = new HashMap<>();
        add("", AdminClientConfig.configDef(), keys);
        add("", ProducerConfig.configDef(), keys);
        add("", ConsumerConfig.configDef(), keys);
        return keys;
    }

    /** Of Kafka Streams, those that it hands to its clients included, with and without its prefixes. */
    static Map<String, Type> ofStreams() {
        Map<String, Type> keys = ofClients();
        add("", StreamsConfig.configDef(), keys);
        CONSUMERS.forEach(prefix -> add(prefix, ConsumerConfig.configDef(), keys));
        add(StreamsConfig.PRODUCER_PREFIX, ProducerConfig.configDef(), keys);
        add(StreamsConfig.ADMIN_CLIENT_PREFIX, AdminClientConfig.configDef(), keys);
        for (Field field : TopicConfig.class.getFields()) {
            if (field.getName().endsWith("_CONFIG")) {
                keys.put(StreamsConfig.TOPIC_PREFIX + name(field), Type.STRING);
            }
        }
        return keys;
    }

    /** Whether a setting is one of a kind whose members nobody can list: they are named by the user. */
    static boolean isNamedByUsers(String key) {
        return Arrays.asList("config.providers", "metrics.context.", StreamsConfig.CLIENT_TAG_PREFIX).stream()
                .anyMatch(key::startsWith);
    }

    private static void add(String prefix, ConfigDef definition, Map<String, Type> keys) {
        definition.configKeys().values().forEach(key -> keys.put(prefix + key.name, key.type));
    }

    private static String name(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read", e);
        }
    }
}
