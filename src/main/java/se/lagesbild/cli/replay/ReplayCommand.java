package se.lagesbild.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.InstantConverter;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.vintage.RevisionQuestion;

/** {@code replay}: recomputes figures from history and ends. */
@Command(name = "replay", description = "Recomputes figures from the history of events, at any vintage.")
public final class ReplayCommand implements Callable<Integer> {

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

    @Mixin
    private ComparisonOptions comparison = new ComparisonOptions();

    @Mixin
    private ManifestOptions manifest = new ManifestOptions();

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = input.settings();
        Catalogue catalogue = catalogueOptions.load(settings);
        Path recorded = periods.verified();
        if (recorded != null) {
            return new RecordedReplay(recorded, input, settings, catalogue, spec).verify();
        }
        Question question = new Question(chosenMeasures(catalogue), chosenGroupings(), periods.asked(spec));
        ReplayTask task = task(question, catalogue, settings);
        try (ReplaySource source = input.open(settings, catalogue.categories(), spec)) {
            new ReplayPlan(source, question, asOf).print(spec.commandLine().getErr());
            return task.run(source);
        }
    }

    private ReplayTask task(Question question, Catalogue catalogue, Settings settings) throws IOException {
        boolean compared = comparison.isGiven(spec);
        if (manifest.isGiven() && (compared || vintages != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--manifest is of figures, and not of --vintages, --compare or --publish");
        }
        long latest = asOf == null ? Long.MAX_VALUE : asOf;
        Categories categories = catalogue.categories();
        if (compared) {
            comparison.check(question, periods, vintages, asOf, settings, spec);
            return comparison.task(new ReplayComparison(
                    question, latest, categories, format, () -> input.connect(settings), spec.commandLine()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (vintages != null) {
            return new ReplayTriangle(
                    new RevisionQuestion(onlyMeasure(question), question.groupings(), periods.months(spec)),
                    latest,
                    categories,
                    format,
                    out);
        }
        ManifestWriter writer = manifest.writer(question, asOf, catalogue);
        if (writer != null) {
            input.requireUnread(writer.file(), spec);
        }
        return new ReplayFigures(question, latest, categories, format, out, writer);
    }

    private Measure onlyMeasure(Question question) {
        if (question.measures().size() != 1) {
            throw new ParameterException(spec.commandLine(), "--vintages needs exactly one measure in --measures");
        }
        return question.measures().get(0);
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
