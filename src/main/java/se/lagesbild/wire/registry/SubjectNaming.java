package se.lagesbild.wire.registry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Which subject a record's schema is registered under; configured by the genuine client's class names. */
public enum SubjectNaming {
    TOPIC("io.confluent.kafka.serializers.subject.TopicNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    RECORD("io.confluent.kafka.serializers.subject.RecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return schema.getFullName();
        }
    },
    TOPIC_RECORD("io.confluent.kafka.serializers.subject.TopicRecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    };

    private final String className;

    SubjectNaming(String className) {
        this.className = className;
    }

    public abstract String subject(String topic, boolean isKey, Schema schema);

    static SubjectNaming of(String setting, String className) {
        return Arrays.stream(values())
                .filter(naming -> naming.className.equals(className))
                .findFirst()
                .orElseThrow(() -> new ConfigException(setting, className, "known are " + known()));
    }

    private static String known() {
        return Arrays.stream(values()).map(naming -> naming.className).collect(Collectors.joining(", "));
    }

    String className() {
        return className;
    }
}
