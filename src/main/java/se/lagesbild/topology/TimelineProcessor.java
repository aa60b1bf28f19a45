package se.lagesbild.topology;

import java.util.List;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.ChangeType;

/** Keeps each person's history, and the sums of what the persons of one input partition contribute. */
final class TimelineProcessor implements Processor<byte[], Arrival, String, Block> {

    private final List<Measure> measures;
    private final Categories categories;
    private final LiveObserver observer;
    private final Flow flow;
    private final Backlog backlog;
    private ProcessorContext<String, Block> context;
    private BeforeCommit beforeCommit;
    private Runnable store;
    private Histories histories;
    private Counting counting;
    private Outbox outbox;
    private Cancellable ticks;

    TimelineProcessor(
            List<Measure> measures, Categories categories, LiveObserver observer, Flow flow, Backlog backlog) {
        this.measures = measures;
        this.categories = categories;
        this.observer = observer;
        this.flow = flow;
        this.backlog = backlog;
    }

    /** Begins with nothing but what is stored: Kafka Streams also starts processors again that it has closed. */
    @Override
    public void init(ProcessorContext<String, Block> newContext) {
        context = newContext;
        histories = new Histories(context.getStateStore(Names.HISTORY_STORE));
        store = histories::store;
        beforeCommit = context.getStateStore(Names.BEFORE_COMMIT);
        beforeCommit.add(store);
        Partials partials = new Partials(measures);
        counting = new Counting(measures, categories, observer, histories, partials);
        outbox = new Outbox(measures, counting, partials, flow, backlog, context);
        ticks = context.schedule(Pace.TICK, PunctuationType.WALL_CLOCK_TIME, outbox::sendIfDue);
    }

    @Override
    public void process(Record<byte[], Arrival> record) {
        Arrival.Accepted arrival = (Arrival.Accepted) record.value();
        StatusChange event = arrival.event();
        History.Addition addition = histories.add(event, counting::changes);
        if (addition.changes()) {
            outbox.arrived(arrival.arrivedAt());
            observer.accepted(ChangeType.of(event.change()).name());
            if (event.isLate()) {
                observer.late();
            }
        } else {
            observer.unchanged(addition);
        }
        flow.arrived();
    }

    /** Of a task that is revived, Kafka Streams keeps what was scheduled; it would go on beside what is made anew. */
    @Override
    public void close() {
        ticks.cancel();
        beforeCommit.remove(store);
        histories.forget();
        counting.close();
        flow.closed(context.taskId());
    }
}
