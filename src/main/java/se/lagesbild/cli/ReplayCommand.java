package se.lagesbild.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Settings;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.count.VintageCounter;

/** {@code replay}: recomputes figures from history and ends. */
@Command(name = "replay", description = "Recomputes figures from the history of events, at any vintage.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private ReplayInput input = new ReplayInput();

    @ArgGroup(multiplicity = "1")
    private ReplayPeriods periods = new ReplayPeriods();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Only what was registered by then, 2021-04-10T00:00:00Z for example.")
    private @Nullable Long asOf;

    @Option(
            names = "--vintages",
            paramLabel = "STEP",
            description = "One measure's figures as known when each month was over, one month later, two months "
                    + "later, and so on. One of ${COMPLETION-CANDIDATES}.")
    private @Nullable VintageStep vintages;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "BREAKDOWN",
            description = "Breakdowns, separated by commas: total, gender, region, gender+region, municipality, "
                    + "gender+municipality, office. Default: total.")
    private List<String> by = List.of("total");

    @Option(names = "--measures", split = ",", paramLabel = "ID", description = "Measures. Default: all.")
    private List<String> measures = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that read and count, each a partition of the topic at a time, and so as many in memory. "
                            + "Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        new OptionLimits(spec).atLeastOne("--threads", threads);
        Settings settings = input.settings();
        Catalogue catalogue = catalogueOptions.load(settings);
        Question question = new Question(chosenMeasures(catalogue), chosenGroupings(), periods.asked(spec));
        ReplayTriangle triangle = vintages == null ? null : ReplayTriangle.of(question, periods, asOf, format, spec);
        try (ReplaySource source = input.open(settings, catalogue.categories(), spec)) {
            String plan = source.plan();
            if (plan != null) {
                new ReplayPlan(plan, question, asOf, threads)
                        .print(spec.commandLine().getErr());
            }
            if (triangle != null) {
                return triangle.print(
                        source,
                        catalogue.categories(),
                        threads,
                        this::tellRefused,
                        spec.commandLine().getOut());
            }
            Counted<VintageCounter> counted = source.count(
                    () -> new VintageCounter(
                            asOf == null ? Long.MAX_VALUE : asOf, question.counted(), catalogue.categories()),
                    threads);
            if (counted == null) {
                return 1;
            }
            tellRefused(counted.events());
            PrintWriter out = spec.commandLine().getOut();
            format.write(question.answer(counted.sums().tally()), out);
            out.flush();
            return 0;
        }
    }

    private void tellRefused(EventCounts events) {
        if (events.allRefused() > 0) {
            String reasons = events.refused().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            spec.commandLine()
                    .getErr()
                    .println("lagesbild: " + events.allRefused() + " records were refused: " + reasons);
        }
    }

    private List<Measure> chosenMeasures(Catalogue catalogue) {
        try {
            return measures.isEmpty()
                    ? catalogue.measures()
                    : measures.stream()
                            .distinct()
                            .map(id -> CatalogueOptions.find(catalogue, id))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Set<Grouping> chosenGroupings() {
        Set<Grouping> groupings = EnumSet.noneOf(Grouping.class);
        try {
            by.forEach(text -> groupings.add(Grouping.parse(text.strip())));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return groupings;
    }
}
