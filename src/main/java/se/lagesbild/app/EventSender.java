package se.lagesbild.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.records.EventHeaders;

/** Sends events to the input topic, each person's in the order given. For one thread. */
public final class EventSender implements AutoCloseable {

    /** What is given up at the end has not been waited for. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final String topic;
    private final InstantSource clock;
    private final Producer<String, se.lagesbild.avro.StatusChange> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long sent;

    public EventSender(Settings settings, InstantSource clock) {
        this.topic = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).statusChanges();
        this.clock = clock;
        Map<String, Object> config = new HashMap<>(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                262_144,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"));
        config.putAll(settings.kafka());
        Serde<se.lagesbild.avro.StatusChange> serde = Serdes.avro(settings, se.lagesbild.avro.StatusChange.class);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), serde.serializer());
    }

    /** @throws KafkaException if an event given before could not be sent */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback takes note of failures
    public void send(StatusChange event) {
        throwFailure();
        // Kafka knows no time before 1970.
        long timestamp = Math.max(0, event.registeredAt());
        ProducerRecord<String, se.lagesbild.avro.StatusChange> record =
                new ProducerRecord<>(topic, null, timestamp, event.personId(), AvroEvents.toAvro(event));
        record.headers()
                .add(EventHeaders.APPENDED_AT, Long.toString(clock.millis()).getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record, (metadata, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
            });
        } catch (KafkaException e) {
            // It refuses to go on after a failure that it has told of, or not yet: then that is the cause.
            failure.compareAndSet(null, e.getCause() instanceof ApiException first ? first : e);
            throwFailure();
        }
        sent++;
    }

    /** How many events were given to send. */
    public long sent() {
        return sent;
    }

    /**
     * Waits until all events given are in the topic.
     *
     * @throws KafkaException if one of them is not
     */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    private void throwFailure() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new KafkaException("sending to " + topic + " failed: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
