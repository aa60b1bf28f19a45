package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.person.Gender;

/** What a task makes of the stores it finds when it starts. */
class CellProcessorTest {

    private static final int TODAY = Day.parse("2021-01-20");

    private final MockProcessorContext<String, Result> context = new MockProcessorContext<>();
    private final CellProcessor processor = processor(CatalogueLoader.shipped().measures());

    @BeforeEach
    void openStores() {
        context.setCurrentSystemTimeMs(0);
        open(Names.SUMS_STORE);
        open(Names.SHOWN_STORE);
    }

    @Test
    void shouldTakeBackAFigureThatLostItsSumsBeforeTheStop() {
        processor.init(context);
        processor.process(block(4));
        tick(0);
        processor.process(block(0));
        context.resetForwards();

        // The task starts anew before what it received last could be shown.
        processor.init(context);
        tick(1);

        assertThat(context.forwarded(Names.RESULTS_SINK))
                .isNotEmpty()
                .allSatisfy(captured ->
                        assertThat(captured.record().value().figure()).isEqualTo(new Figure(0, 0L)));
    }

    @Test
    void shouldStartAnewFromTheStoresWhenItIsRevived() {
        processor.init(context);
        processor.process(block(4));
        tick(0);
        context.resetForwards();

        processor.init(context);
        tick(1);

        assertThat(context.forwarded(Names.RESULTS_SINK)).isEmpty();
    }

    /** In a catch-up, and in a send that does not fit into one record. */
    @Test
    void shouldShowNothingOfSomeOfTheBlocks() {
        context.setCurrentSystemTimeMs(Duration.ofHours(1).toMillis());
        processor.init(context);
        processor.process(block(4, true));
        tick(0);
        assertThat(context.forwarded(Names.RESULTS_SINK)).isEmpty();

        processor.process(block(5, false));
        tick(0);

        assertThat(context.forwarded(Names.RESULTS_SINK))
                .isNotEmpty()
                .allSatisfy(captured -> assertThat(
                                captured.record().value().figure().denominator())
                        .isEqualTo(5));
    }

    /** Instances get a new catalogue one after the other: its sums are sent once, to whoever has the task then. */
    @Test
    void shouldShowWhatAnInstanceWithoutTheMeasureReceived() {
        CellProcessor before = processor(List.of());
        before.init(context);
        before.process(block(5));
        before.process(block(4));
        tick(0);
        assertThat(context.forwarded()).isEmpty();

        processor.init(context);
        tick(1);

        assertThat(context.forwarded(Names.RESULTS_SINK))
                .isNotEmpty()
                .allSatisfy(captured -> assertThat(
                                captured.record().value().figure().denominator())
                        .isEqualTo(4));
    }

    private static CellProcessor processor(List<Measure> measures) {
        return new CellProcessor(measures, Finality.DEFAULT, () -> TODAY, LiveObserver.NONE, new Flow());
    }

    private void open(String name) {
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    /** Twice: at first, more may come. */
    private void tick(int punctuator) {
        long time = Duration.ofHours(1 + punctuator).toMillis();
        Punctuator due = context.scheduledPunctuators().get(punctuator).getPunctuator();
        due.punctuate(time);
        due.punctuate(time + Pace.TICK.toMillis());
    }

    private static Record<String, Block> block(int persons) {
        return block(persons, false);
    }

    private static Record<String, Block> block(int persons, boolean behind) {
        StepSeries steps = new StepSeries();
        steps.addStep(Day.parse("2021-01-05"), 0, persons);
        Block.Sum sum = new Block.Sum(new Breakdown(Gender.MAN, "0580", "x|y"), Month.of(2021, 1), steps);
        return new Record<>("turnover-to-work", new Block(0, 1, false, behind, 0, List.of(sum)), 0);
    }
}
