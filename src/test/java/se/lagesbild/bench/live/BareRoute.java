package se.lagesbild.bench.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.lagesbild.app.Settings;

/** From a transactional producer to a consumer of what is committed, and nothing between them. */
final class BareRoute implements Route {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] VALUE = new byte[100];

    private final String topic;
    private final long commitNanos;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private long committedAt = System.nanoTime();
    private int seen;

    /** @param topic of one partition, which is there */
    BareRoute(Settings settings, String topic, int commitMillis) {
        this.topic = topic;
        this.commitNanos = TimeUnit.MILLISECONDS.toNanos(commitMillis);
        Map<String, Object> config = settings.kafka();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, UUID.randomUUID().toString());
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        Map<String, Object> reading = settings.kafka();
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Commits when it is time, before the next event. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a commit fails if what it is of has failed
    public void send() {
        producer.send(new ProducerRecord<>(topic, VALUE));
        if (dueIn() <= 0) {
            commit();
        }
    }

    @Override
    public void ended() {
        for (long left = dueIn(); left > 0; left = dueIn()) {
            LockSupport.parkNanos(left);
        }
        commit();
    }

    private long dueIn() {
        return committedAt + commitNanos - System.nanoTime();
    }

    private void commit() {
        producer.commitTransaction();
        producer.beginTransaction();
        committedAt = System.nanoTime();
    }

    @Override
    public int seen() {
        seen += consumer.poll(POLL).count();
        return seen;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
