package se.lagesbild.topology;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import se.lagesbild.domain.calendar.Month;

/** Puts one bug into the topology of a process, named by the system property {@code chaos.bug}; none by default. */
public final class SeededBugWrapper implements ProcessorWrapper {

    /** Says which bug. */
    public static final String PROPERTY = "chaos.bug";

    private static final List<SeededTopologyBug> BUGS = List.of(
            new SeededTopologyBug(
                    "one delta is dropped",
                    Names.TIMELINES,
                    another -> WrongProcessors.storingOneWithoutEffect(another)),
            new SeededTopologyBug(
                    "a month begins a day late", Names.TIMELINES, WrongProcessors.sending(() -> monthsApart())),
            new SeededTopologyBug(
                    "what was counted before is not retracted",
                    Names.CELLS,
                    WrongProcessors.findingNothingIn(Names.SUMS_STORE)),
            new SeededTopologyBug(
                    "sums are forwarded as increments",
                    Names.TIMELINES,
                    WrongProcessors.sending(WrongProcessors::increments)),
            new SeededTopologyBug(
                    "histories are stored without their effect on the sums",
                    Names.TIMELINES,
                    WrongProcessors::storingSomeWithoutEffect));

    private final Meddling meddling = new Meddling();

    /** The names of all bugs. */
    public static List<String> names() {
        return BUGS.stream().map(SeededTopologyBug::name).toList();
    }

    @Override
    public void configure(Map<String, ?> settings) {
        String name = System.getProperty(PROPERTY);
        Meddling.Meddler meddler = name == null
                ? Meddling.Meddler.NONE
                : BUGS.stream()
                        .filter(bug -> bug.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        meddling.configure(Meddling.with(meddler));
    }

    private static UnaryOperator<Block> monthsApart() {
        return block -> WrongProcessors.with(
                block,
                block.sums().stream().map(SeededBugWrapper::withoutItsFirstDay).toList());
    }

    private static Block.Sum withoutItsFirstDay(Block.Sum sum) {
        Month month = sum.month();
        return new Block.Sum(sum.breakdown(), month, sum.steps().within(month.firstDay() + 1, month.end()));
    }

    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
            String name, ProcessorSupplier<A, B, C, D> supplier) {
        return meddling.wrapProcessorSupplier(name, supplier);
    }

    @Override
    public <A, B, C> WrappedFixedKeyProcessorSupplier<A, B, C> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<A, B, C> supplier) {
        return meddling.wrapFixedKeyProcessorSupplier(name, supplier);
    }
}
