package se.lagesbild.bench.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Resources;
import se.lagesbild.bench.Agreement;
import se.lagesbild.bench.BrokerProcess;
import se.lagesbild.bench.Comparison;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.MarkedSection;
import se.lagesbild.bench.ReportWriter;

/** The live application as it catches up, beside Flink; how long an event takes; and what state and topics hold. */
@Command(name = "live", description = "Measures the live application.", mixinStandardHelpOptions = true)
final class LiveBenchmark implements Callable<Integer> {

    private static final ReportWriter WRITER = new ReportWriter(new MarkedSection("live"), "live.json");
    private static final List<Integer> PARTITIONS = List.of(1, 2, 4);

    @Parameters(index = "0", defaultValue = "1000000", description = "Events. Default: ${DEFAULT-VALUE}.")
    private long events;

    @Parameters(index = "1", defaultValue = "5", description = "Rounds. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--write-docs", description = "Also write the tables to docs/performance.md.")
    private boolean writeDocs;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new LiveBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (events < 10 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "at least 10 events and a round");
        }
        try (Resources resources = new Resources()) {
            Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "exit-hook"));
            LiveReport report = measure(resources.open(BrokerProcess::start), resources.directory("lagesbild-bench-"));
            WRITER.write(new LiveTables(report).text(), report, writeDocs);
            return 0;
        } catch (Agreement.BrokenException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private LiveReport measure(BrokerProcess broker, Path directory) throws Exception {
        System.err.println("filling topics");
        Packed packed = new Packed();
        List<FilledTopic> topics = new ArrayList<>();
        for (int partitions : PARTITIONS) {
            topics.add(FilledTopic.fill(broker, partitions, events, topics.isEmpty() ? packed : event -> {}));
        }
        LiveExperiment experiment =
                new LiveExperiment(topics, Runtime.getRuntime().availableProcessors());
        Agreement agreement = new Agreement(directory);
        LiveContest.Outcome outcome = new LiveContest(experiment.subjects(), broker, agreement, directory).run(rounds);
        List<Latency> latencies = new LatencyContest(broker, directory, latencySeconds()).run(rounds);
        List<Comparison> comparisons =
                new ArrayList<>(LiveExperiment.comparisons(outcome.runs(), packed.persons(), packed.bytesAPerson()));
        comparisons.addAll(LiveExperiment.comparisons(latencies));
        return new LiveReport(
                Machine.here(),
                events,
                packed.persons(),
                packed.bytesAPerson(),
                comparisons,
                agreement.hashes(),
                outcome.runs(),
                outcome.restores(),
                latencies);
    }

    /** Twenty for a million events, and fewer for a trial. */
    private int latencySeconds() {
        return (int) Math.max(2, Math.min(20, events / 50_000));
    }
}
