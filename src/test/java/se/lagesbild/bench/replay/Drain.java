package se.lagesbild.bench.replay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.wire.registry.AvroSerde;

/** What any program does that reads the topic: fetches its records and decodes their values, and nothing with them. */
record Drain(HistoryTopic history, Categories categories, int threads) {

    /**
     * @return the empty text: there are no figures
     * @throws IllegalStateException if not all events came
     */
    String run() {
        Map<String, Object> config = history.settings().registry();
        config.put("specific.avro.value.type", StatusChange.class.getName());
        try (AvroSerde<StatusChange> serde = new AvroSerde<>()) {
            serde.configure(config, false);
            List<Decoding> partitions =
                    new TopicRecords(history, categories, threads).read(() -> new Decoding(serde.deserializer()));
            long events = partitions.stream().mapToLong(each -> each.events).sum();
            if (events != history.events()) {
                throw new IllegalStateException(
                        "the topic gave " + events + " events, not the " + history.events() + " that were sent");
            }
            return "";
        }
    }

    /** Of one partition. */
    private static final class Decoding implements TopicRecords.Receiver {

        private final Deserializer<StatusChange> deserializer;
        private long events;

        Decoding(Deserializer<StatusChange> deserializer) {
            this.deserializer = deserializer;
        }

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            StatusChange event = deserializer.deserialize(record.topic(), record.headers(), record.value());
            // What is not looked at, a compiler need not make.
            events += event.getEventId().isEmpty() ? 0 : 1;
        }
    }
}
