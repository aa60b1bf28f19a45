package se.lagesbild.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.lagesbild.app.PublishedResults;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.cli.option.MonthConverter;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.report.MonthlyReport;
import se.lagesbild.report.ReportFormat;
import se.lagesbild.report.Subject;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/** {@code report}: the monthly follow-up as a document. */
@Command(
        name = "report",
        description = "Writes the monthly follow-up: every measure against its targets, by gender, with its changes. "
                + "From the result topics, or recomputed from a file with --events.")
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The month, 2021-03 for example.")
    private Month month = new Month(0);

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.MARKDOWN;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file. Default: standard output.")
    private @Nullable Path out;

    @Option(names = "--region", paramLabel = "CODE", description = "A county's figures alone, 05 for example.")
    private @Nullable String region;

    @Mixin
    private EventFileOptions file = new EventFileOptions();

    @Mixin
    private VintageOptions vintage = new VintageOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!file.isGiven() && vintage.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--as-of and --today go with --events");
        }
        Subject subject;
        PeriodResults results;
        if (file.isGiven()) {
            Catalogue catalogue = catalogueOptions.load();
            ReportFromFile source = new ReportFromFile(catalogue, month, region, vintage);
            if (!source.read(file, spec)) {
                return 1;
            }
            subject = source.subject();
            results = source.results(subject);
        } else {
            Settings settings = cluster.settings(catalogueOptions.settings());
            Finality finality = new Finality(settings.number(SettingKey.FINALITY_MONTHS));
            Catalogue catalogue = catalogueOptions.load(settings);
            ResultsView view = PublishedResults.read(settings);
            String basis = "Published figures, as of " + Day.date(view.today());
            subject = new Subject(catalogue, month, view.today(), finality, region, basis);
            results = new PeriodResults(view, finality);
        }
        write(format.write(MonthlyReport.of(subject, results::find)));
        return 0;
    }

    private void write(String report) throws IOException {
        if (out != null) {
            Files.writeString(out, report);
            return;
        }
        PrintWriter standard = spec.commandLine().getOut();
        standard.print(report);
        standard.flush();
    }
}
