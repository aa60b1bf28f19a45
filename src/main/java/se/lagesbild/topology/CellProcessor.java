package se.lagesbild.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.wire.records.EventHeaders;

/** Adds up the sums of all input partitions to cells, and publishes the figures that are not the published ones. */
final class CellProcessor implements Processor<String, Block, String, Result> {

    /**
     * Cells looked at and results written, so that the thread is never away for long, nor its transaction; what everybody
     * looks at comes first.
     */
    private static final int WORK_A_TICK = 5_000;

    private final List<Measure> measures;
    private final Publisher publisher;
    private final LiveClock clock;
    private final LiveObserver observer;
    private final Flow flow;
    private final CatchUp catchUp = new CatchUp();
    private ProcessorContext<String, Result> context;
    private ReceivedSums sums;
    private KeyValueStore<String, byte[]> shown;
    private Map<String, ShownFigures> countries;
    private CellTable table;
    private SameDays sameDays;
    private Pace pace;
    private Cancellable ticks;
    private int lookedOn;
    private boolean midway;
    private boolean more;
    private boolean finalMonthsWait;
    private long since;

    CellProcessor(List<Measure> measures, Finality finality, LiveClock clock, LiveObserver observer, Flow flow) {
        this.measures = measures;
        this.publisher = new Publisher(finality);
        this.clock = clock;
        this.observer = observer;
        this.flow = flow;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> shownStore() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Names.SHOWN_STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** Begins with nothing but what is stored: Kafka Streams also starts processors again that it has closed. */
    @Override
    public void init(ProcessorContext<String, Result> newContext) {
        context = newContext;
        sums = new ReceivedSums(context.getStateStore(Names.SUMS_STORE));
        shown = context.getStateStore(Names.SHOWN_STORE);
        countries = new HashMap<>();
        table = new CellTable(measures);
        sameDays = new SameDays();
        pace = Pace.of(context.appConfigs());
        since = 0;
        midway = false;
        more = false;
        finalMonthsWait = false;
        // Every cell counts as changed: those whose published figures are right are looked at once for nothing.
        sums.forEach(this::restore);
        // Also one that nothing is left of: that may not have been published yet.
        try (KeyValueIterator<String, byte[]> all = WholeStore.of(shown)) {
            all.forEachRemaining(entry -> lookAgain(entry.key));
        }
        lookedOn = clock.today();
        ticks = context.schedule(Pace.TICK, PunctuationType.WALL_CLOCK_TIME, this::publishIfDue);
    }

    private void restore(String measure, ReceivedSum sum) {
        CellTable.Cells cells = table.of(measure);
        if (cells != null) {
            cells.add(sum.breakdown(), sum.steps());
        }
    }

    private void lookAgain(String key) {
        CellTable.Cells cells = table.of(ResultKey.measureOf(key));
        if (cells != null) {
            cells.lookAgain(ResultKey.cellOf(key));
        }
    }

    @Override
    public void process(Record<String, Block> record) {
        String measure = record.key();
        Block block = record.value();
        CellTable.Cells cells = table.of(measure);
        if (cells == null) {
            // Kept for an instance that has it; here nothing comes of it.
            sums.take(measure, block, (breakdown, difference) -> {});
        } else {
            sums.take(measure, block, cells::add);
            catchUp.told(measure, block.source(), block.behind(), context.currentSystemTimeMs());
            if (block.since() != 0) {
                since = since == 0 ? block.since() : Math.min(since, block.since());
            }
            more = true;
            flow.waiting(context.taskId(), table.waiting());
        }
        flow.blockTaken();
    }

    private void publishIfDue(long now) {
        int today = clock.today();
        if (today != lookedOn) {
            table.dayPassed(lookedOn, today);
            lookedOn = today;
        }
        if (catchUp.holds(now)) {
            return;
        }
        boolean settled = catchUp.isOver(now);
        if (settled && finalMonthsWait) {
            table.lookAtAll();
            finalMonthsWait = false;
        }
        if (midway || pace.isDue(now, table.waiting() > 0, more)) {
            Publisher.Occasion occasion = new Publisher.Occasion(lookedOn, now, settled);
            finalMonthsWait |= !settled;
            midway = !table.drain(WORK_A_TICK, (measure, cell, series) -> publish(measure, cell, series, occasion));
            if (!midway) {
                since = 0;
                catchUp.shown(now);
                // Nobody sees it before that.
                context.commit();
            }
        }
        more = false;
        flow.waiting(context.taskId(), table.waiting());
    }

    /** Of a task that is revived, Kafka Streams keeps what was scheduled; it would go on beside what is made anew. */
    @Override
    public void close() {
        ticks.cancel();
        flow.closed(context.taskId());
    }

    /** Gives how many results were written. */
    private int publish(Measure measure, Cell cell, StepSeries series, Publisher.Occasion occasion) {
        String key = ResultKey.withoutPeriod(measure.series(), cell);
        ShownFigures figures = ShownFigures.of(shown.get(key));
        List<Result> results = publisher.publish(measure, cell, series, figures, country(measure, cell), occasion);
        int compared = compare(measure, cell, series, occasion);
        if (results.isEmpty()) {
            return compared;
        }
        shown.put(key, figures.toBytes());
        if (cell.equals(Cell.TOTAL)) {
            countries.put(measure.series(), figures);
        }
        flow.resultsSent(results.size());
        for (Result result : results) {
            Record<String, Result> record = new Record<>(ResultKey.of(result), result, occasion.now());
            Record<String, Result> dated = since == 0 ? record : record.withHeaders(EventHeaders.since(since));
            context.forward(dated, Names.RESULTS_SINK);
            context.forward(dated, Names.PUBLISHED);
            if (result.status() == Result.Status.REVISED) {
                observer.revised(measure.id());
            }
        }
        return compared + results.size();
    }

    private int compare(Measure measure, Cell cell, StepSeries series, Publisher.Occasion occasion) {
        List<Result> results = sameDays.of(measure, cell, series, occasion);
        for (Result result : results) {
            context.forward(new Record<>(ResultKey.of(result), result, occasion.now()), Names.SAME_DAY_SINK);
        }
        return results.size();
    }

    /** What was published of the whole country; of the country itself nothing is before its first figure. */
    private ShownFigures country(Measure measure, Cell cell) {
        return cell.equals(Cell.TOTAL)
                ? new ShownFigures()
                : countries.computeIfAbsent(
                        measure.series(),
                        series -> ShownFigures.of(shown.get(ResultKey.withoutPeriod(series, Cell.TOTAL))));
    }
}
