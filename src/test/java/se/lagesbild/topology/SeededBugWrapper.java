package se.lagesbild.topology;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.lagesbild.domain.calendar.Month;

/** Puts one bug into the topology of a process, named by the system property {@code chaos.bug}; none by default. */
public final class SeededBugWrapper extends Meddling {

    /** Says which bug. */
    public static final String PROPERTY = "chaos.bug";

    private static final List<SeededTopologyBug> BUGS = List.of(
            new SeededTopologyBug("one delta is dropped", Names.TIMELINES, WrongProcessors::storingOneWithoutEffect),
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

    /** The names of all bugs. */
    public static List<String> names() {
        return BUGS.stream().map(SeededTopologyBug::name).toList();
    }

    @Override
    Meddler meddler(Map<String, ?> settings) {
        String name = System.getProperty(PROPERTY);
        return name == null
                ? Meddler.NONE
                : BUGS.stream()
                        .filter(bug -> bug.name().equals(name))
                        .findFirst()
                        .orElseThrow();
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
}
