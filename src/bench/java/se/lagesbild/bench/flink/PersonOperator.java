package se.lagesbild.bench.flink;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.bench.live.Assignment;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.AvroEventDecoder;
import se.lagesbild.wire.records.RecordIntake;
import se.lagesbild.wire.registry.AvroSerde;
import se.lagesbild.wire.stored.HistoryCodec;

/**
 * Keeps each person's history. Differences are summed up by cell and sent before each checkpoint, as Flink's own SQL does
 * it in two phases: without that, every event would be a record to each of its cells.
 */
final class PersonOperator extends AbstractStreamOperator<Tuple2<String, byte[]>>
        implements OneInputStreamOperator<Tuple2<String, byte[]>, Tuple2<String, byte[]>> {

    private static final long serialVersionUID = 1;

    private final String assignment;
    private transient String topic;
    private transient List<Measure> measures;
    private transient Categories categories;
    private transient RecordIntake intake;
    private transient HistoryCodec codec;
    private transient Tally difference;
    private transient ValueState<byte[]> stored;

    PersonOperator(String assignment) {
        this.assignment = assignment;
    }

    @Override
    public void open() throws Exception {
        super.open();
        Assignment task = Assignment.of(assignment);
        Settings settings = Settings.of(task.settings());
        Catalogue catalogue = task.catalogue();
        topic = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).statusChanges();
        measures = catalogue.measures();
        categories = catalogue.categories();
        AvroSerde<StatusChange> serde = Avro.serde(settings, StatusChange.class);
        intake = new RecordIntake(new AvroEventDecoder(serde.deserializer()), new AcceptanceRules(categories));
        codec = new HistoryCodec();
        difference = new Tally(measures);
        stored = getPartitionedState(
                VoidNamespace.INSTANCE,
                VoidNamespaceSerializer.INSTANCE,
                new ValueStateDescriptor<>("history", byte[].class));
    }

    @Override
    public void processElement(StreamRecord<Tuple2<String, byte[]>> element) throws Exception {
        String personId = element.getValue().f0;
        byte @Nullable [] bytes = stored.value();
        History history = bytes == null ? new History() : codec.decode(bytes, personId);
        Timeline former = Timeline.of(history, categories);
        History.Addition addition = history.add(intake.accept(
                topic, new RecordHeaders(), personId.getBytes(StandardCharsets.UTF_8), element.getValue().f1));
        if (addition.changes()) {
            stored.update(codec.encode(history));
            difference.add(Timeline.of(history, categories));
            difference.subtract(former);
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        send();
    }

    /** The end of time is the last of them, and those who sum up show their figures when it comes. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        send();
        super.processWatermark(mark);
    }

    private void send() {
        for (int i = 0; i < measures.size(); i++) {
            for (Grouping grouping : measures.get(i).groupings()) {
                difference.of(i, grouping).forEach((cell, series) -> {
                    if (!series.isEmpty()) {
                        output.collect(new StreamRecord<>(Tuple2.of(cell.text(), Steps.toBytes(series))));
                    }
                });
            }
        }
        difference = new Tally(measures);
    }
}
