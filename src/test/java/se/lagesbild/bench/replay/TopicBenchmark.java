package se.lagesbild.bench.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Resources;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.bench.Agreement;
import se.lagesbild.bench.BrokerProcess;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.MarkedSection;
import se.lagesbild.bench.ReportWriter;
import se.lagesbild.bench.Run;
import se.lagesbild.bench.Runs;
import se.lagesbild.bench.Timed;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.KafkaEnvironment;

/** Replay of a topic beside a bare drain of it, beside DuckDB, and at ten times the persons. */
@Command(name = "replay", description = "Measures replay of a topic.", mixinStandardHelpOptions = true)
final class TopicBenchmark implements Callable<Integer> {

    private static final ReportWriter WRITER = new ReportWriter(new MarkedSection("replay of a topic"), "replay.json");

    @Parameters(index = "0", defaultValue = "20000000", description = "Events. Default: ${DEFAULT-VALUE}.")
    private long events;

    @Parameters(index = "1", defaultValue = "5", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--partitions", defaultValue = "4", description = "Of each topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(names = "--write-docs", description = "Also write the tables to docs/performance.md.")
    private boolean writeDocs;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new TopicBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (events < 10 || rounds < 1 || partitions < 1) {
            throw new ParameterException(spec.commandLine(), "at least 10 events, a round and a partition");
        }
        try (Resources resources = new Resources()) {
            Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "exit-hook"));
            Report report = measure(resources.open(BrokerProcess::start), resources.directory("lagesbild-bench-"));
            WRITER.write(new ReportTables(report).text(), report, writeDocs);
            return 0;
        } catch (Agreement.BrokenException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private Report measure(KafkaEnvironment broker, Path directory) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        System.err.println("filling topics");
        try (ParquetDump dump = new ParquetDump(directory)) {
            Timed<HistoryTopic> whole = Timed.of(() -> fill(broker, "", events, dump));
            Timed<HistoryTopic> tenth = Timed.of(() -> fill(broker, "tenth.", events / 10, event -> {}));
            System.err.println("writing Parquet");
            Timed<Path> parquet = Timed.of(dump::finish);
            System.err.println("gathering");
            Catalogue catalogue = CatalogueLoader.shipped();
            Report.History wholeFacts = facts(whole, catalogue.categories(), threads);
            Report.History tenthFacts = facts(tenth, catalogue.categories(), threads);
            Experiment experiment =
                    new Experiment(whole.result(), tenth.result(), parquet.result(), catalogue, threads);
            Agreement agreement = new Agreement(directory);
            List<Run> runs = new Contest(experiment.contestants(), agreement, directory).run(rounds);
            return new Report(
                    Machine.here(),
                    threads,
                    partitions,
                    wholeFacts,
                    tenthFacts,
                    new Report.Dump(Files.size(parquet.result()), parquet.seconds()),
                    Experiment.comparisons(new Runs(runs)),
                    agreement.hashes(),
                    runs);
        }
    }

    private HistoryTopic fill(KafkaEnvironment broker, String prefix, long events, Consumer<StatusChange> beside)
            throws Exception {
        Settings settings = Settings.of(Map.of(
                        SettingKey.TOPIC_PREFIX.key(),
                        prefix,
                        SettingKey.TOPIC_PARTITIONS.key(),
                        Integer.toString(partitions)))
                .in(broker);
        return HistoryTopic.fill(settings, events, beside);
    }

    private static Report.History facts(Timed<HistoryTopic> filled, Categories categories, int threads) {
        HistoryTopic history = filled.result();
        return new Report.History(
                history.people(),
                history.first().toString(),
                history.last().toString(),
                filled.seconds(),
                Footprint.of(new TopicRecords(history, categories, threads)));
    }
}
