package se.lagesbild.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.topology.ResultKey;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.EventHeaders;
import se.lagesbild.wire.records.ResultSerde;

/**
 * Writes results to the topics that the live application writes them to, as it does: all of them or none, and those
 * that are not live to the audit trail as well.
 */
public final class ResultPublisher {

    /** Who publishes at the same time is fenced off; the id is one that the application's rights permit. */
    private static final String TRANSACTIONS = "-publish";

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Settings settings;
    private final TopicNames topics;

    public ResultPublisher(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
    }

    /**
     * Publishes.
     *
     * @param families by measure id
     * @param reason why, for the header of each record
     * @throws KafkaException saying what has become of the results, and why
     */
    public void publish(List<Result> results, Map<String, Family> families, String reason) {
        Producer<String, Result> producer = producer();
        try {
            producer.initTransactions();
            producer.beginTransaction();
            for (Result result : results) {
                send(topics.results(families.get(result.measure())), result, reason, producer);
                if (result.status() != Result.Status.LIVE) {
                    send(topics.published(), result, reason, producer);
                }
            }
            producer.flush();
            commit(producer);
        } catch (UnknownOutcomeException e) {
            throw e;
        } catch (KafkaException e) {
            throw new KafkaException("nothing was published: " + Causes.root(e).getMessage(), e);
        } finally {
            // It also aborts what was begun and not committed.
            producer.close(CLOSE_WITHIN);
        }
    }

    private Producer<String, Result> producer() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID) + TRANSACTIONS);
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(
                config,
                new StringSerializer(),
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)).serializer());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // committing tells of failures
    private static void send(String topic, Result result, String reason, Producer<String, Result> producer) {
        ProducerRecord<String, Result> record =
                new ProducerRecord<>(topic, null, result.updatedAt(), ResultKey.of(result), result);
        record.headers().add(EventHeaders.REASON, reason.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
    }

    private static void commit(Producer<String, Result> producer) {
        try {
            producer.commitTransaction();
        } catch (TimeoutException e) {
            throw new UnknownOutcomeException(e);
        }
    }

    private static final class UnknownOutcomeException extends KafkaException {

        private static final long serialVersionUID = 1;

        UnknownOutcomeException(TimeoutException cause) {
            super("the cluster does not say whether it was published; --compare tells: " + cause.getMessage(), cause);
        }
    }
}
