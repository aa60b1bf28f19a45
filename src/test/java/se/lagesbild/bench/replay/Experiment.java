package se.lagesbild.bench.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.lagesbild.bench.Bar;
import se.lagesbild.bench.Comparison;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.bench.Run;
import se.lagesbild.bench.Runs;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Measure;

/** Who is timed, and who is compared with whom. */
record Experiment(HistoryTopic whole, HistoryTopic tenth, Path parquet, Catalogue catalogue, int threads) {

    private static final String MEASURE = "turnover-to-work";

    private static final String DRAIN = "drain and Avro decode";
    private static final String REPLAY = "`replay`, `" + MEASURE + "`";
    private static final String REPLAY_ALL = "`replay`, all measures";
    private static final String SQL = "DuckDB, `" + MEASURE + "`";
    private static final String OF_TENTH = ", a tenth of the persons";

    List<Contestant> contestants() {
        Drain drain = new Drain(whole, catalogue.categories(), threads);
        Sql sql = new Sql(parquet, whole, List.of(MEASURE), threads);
        List<Measure> one = catalogue.measures().stream()
                .filter(measure -> measure.id().equals(MEASURE))
                .toList();
        List<Measure> all = catalogue.measures();
        return List.of(
                new Contestant(DRAIN, null, whole.events(), csv -> drain.run()),
                replay(REPLAY, MEASURE, whole, one),
                new Contestant(SQL, MEASURE, whole.events(), sql::run),
                replay(REPLAY_ALL, "all", whole, all),
                replay(REPLAY + OF_TENTH, MEASURE + "-of-tenth", tenth, one),
                replay(REPLAY_ALL + OF_TENTH, "all-of-tenth", tenth, all));
    }

    private Contestant replay(String name, String question, HistoryTopic history, List<Measure> measures) {
        Replay replay = new Replay(history, measures, catalogue.categories(), threads);
        return new Contestant(name, question, history.events(), replay::run);
    }

    static List<Comparison> comparisons(Runs runs) {
        ToDoubleFunction<Run> speed = run -> run.events() / run.seconds();
        Bar dearer = Bar.atMost(1.5);
        return List.of(
                compare(
                        runs,
                        "events/s of replay, to those of drain and decode",
                        Bar.atLeast(0.5),
                        speed,
                        REPLAY,
                        DRAIN),
                compare(runs, "the same with all measures", null, speed, REPLAY_ALL, DRAIN),
                compare(runs, "time of replay, to DuckDB's", Bar.atMost(2), Run::seconds, REPLAY, SQL),
                tenfold(
                        runs,
                        "processor time an event at ten times the persons",
                        dearer,
                        Run::processorNanosAnEvent,
                        REPLAY),
                tenfold(runs, "the same in time by the clock", null, Run::nanosAnEvent, REPLAY),
                tenfold(runs, "processor time, with all measures", null, Run::processorNanosAnEvent, REPLAY_ALL));
    }

    private static Comparison tenfold(
            Runs runs, String what, @Nullable Bar bar, ToDoubleFunction<Run> value, String name) {
        return compare(runs, what, bar, value, name, name + OF_TENTH);
    }

    private static Comparison compare(
            Runs runs, String what, @Nullable Bar bar, ToDoubleFunction<Run> value, String one, String other) {
        return Comparison.of(what, bar, value, runs.of(one), runs.of(other));
    }
}
