package se.lagesbild.topology;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.wire.ChangeType;
import se.lagesbild.wire.stored.HistoryCodec;

/** Keeps each person's history, and the sums of what the persons of one input partition contribute. */
final class TimelineProcessor implements Processor<byte[], Arrival, String, Block> {

    private static final Logger LOGGER = LoggerFactory.getLogger(TimelineProcessor.class);

    private final List<Measure> measures;
    private final Categories categories;
    private final LiveObserver observer;
    private final Flow flow;
    private final Backlog backlog;
    private final HistoryCodec codec = new HistoryCodec();
    private ProcessorContext<String, Block> context;
    private KeyValueStore<String, byte[]> histories;
    private Partials partials;
    private Outbox outbox;

    TimelineProcessor(
            List<Measure> measures, Categories categories, LiveObserver observer, Flow flow, Backlog backlog) {
        this.measures = measures;
        this.categories = categories;
        this.observer = observer;
        this.flow = flow;
        this.backlog = backlog;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Names.HISTORY_STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** Begins with nothing but what is stored: Kafka Streams also starts processors again that it has closed. */
    @Override
    public void init(ProcessorContext<String, Block> newContext) {
        context = newContext;
        histories = context.getStateStore(Names.HISTORY_STORE);
        partials = new Partials(measures);
        outbox = new Outbox(measures, partials, flow, backlog, context);
        sumUpHistories();
        context.schedule(Pace.TICK, PunctuationType.WALL_CLOCK_TIME, outbox::sendIfDue);
    }

    private void sumUpHistories() {
        Tally tally = new Tally(measures);
        long persons = 0;
        try (KeyValueIterator<String, byte[]> all = histories.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> person = all.next();
                tally.add(Timeline.of(codec.decode(person.value, person.key), categories));
                persons++;
            }
        }
        partials.add(tally);
        if (persons > 0) {
            LOGGER.info("Summed up the histories of {} persons for task {}", persons, context.taskId());
        }
    }

    @Override
    public void process(Record<byte[], Arrival> record) {
        add((Arrival.Accepted) record.value());
        flow.arrived();
    }

    private void add(Arrival.Accepted arrival) {
        StatusChange event = arrival.event();
        byte[] stored = histories.get(event.personId());
        History history = stored == null ? new History() : codec.decode(stored, event.personId());
        Timeline before = Timeline.of(history, categories);
        History.Addition addition = history.add(event);
        if (!addition.changes()) {
            observer.unchanged(addition);
            return;
        }
        Timeline after = Timeline.of(history, categories);
        Tally difference = new Tally(measures);
        difference.add(after);
        difference.subtract(before);
        byte[] bytes = codec.encode(history);
        // Nothing above has changed any state: a record that fails half way would not be rolled back.
        histories.put(event.personId(), bytes);
        partials.add(difference);
        outbox.arrived(arrival.arrivedAt());
        observe(event, after);
    }

    @Override
    public void close() {
        flow.closed(context.taskId());
    }

    private void observe(StatusChange event, Timeline after) {
        observer.accepted(ChangeType.of(event.change()).name());
        if (event.isLate()) {
            observer.late();
        }
        Anomaly anomaly = after.anomalies().get(event.eventId());
        if (anomaly != null) {
            observer.anomalous(anomaly);
        }
    }
}
