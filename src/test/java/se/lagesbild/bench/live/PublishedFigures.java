package se.lagesbild.bench.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.ResultSerde;
import se.lagesbild.wire.registry.AvroSerde;

/** The figures that stand at last in the result topics, whoever sent them, as a subscriber sees them. */
final class PublishedFigures {

    private static final Duration POLL = Duration.ofMillis(200);

    private PublishedFigures() {}

    /** @throws IllegalStateException if one was corrected: then it was shown before everything was counted */
    static List<FigureRow> in(Settings settings) {
        Map<String, Result> latest = new HashMap<>();
        try (KafkaConsumer<String, Result> consumer = consumer(settings)) {
            List<TopicPartition> partitions = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX))
                    .results().stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, Result> record : consumer.poll(POLL)) {
                    if (record.value().status() == Result.Status.REVISED) {
                        throw new IllegalStateException("corrected: " + record.value());
                    }
                    latest.put(record.key(), record.value());
                }
            }
        }
        return rows(latest.values());
    }

    static KafkaConsumer<String, Result> consumer(Settings settings) {
        Map<String, Object> registry = settings.registry();
        registry.put("specific.avro.value.type", MeasureResult.class.getName());
        AvroSerde<MeasureResult> avro = new AvroSerde<>();
        avro.configure(registry, false);
        Serde<Result> results = ResultSerde.over(avro);
        Map<String, Object> config = settings.kafka();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        return new KafkaConsumer<>(config, new StringDeserializer(), results.deserializer());
    }

    /**
     * In an order that does not depend on who computed them. A figure of nobody is left out: whether it was shown before
     * there was nobody is a question of when one looked.
     */
    static List<FigureRow> rows(Collection<Result> results) {
        return results.stream()
                .filter(result -> !result.figure().isZero())
                .map(result ->
                        new FigureRow(result.measure(), result.period().toString(), result.cell(), result.figure()))
                .sorted(FigureRow.ORDER)
                .toList();
    }
}
