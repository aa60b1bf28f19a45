package se.lagesbild.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
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
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.replay.Gathering;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;

/** {@code replay}: recomputes figures from history and ends. */
@Command(name = "replay", description = "Recomputes figures from the history of events, at any vintage.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private EventFileOptions file = new EventFileOptions();

    @ArgGroup(multiplicity = "1")
    private PeriodOptions periods = new PeriodOptions();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Only what was registered by then, 2021-04-10T00:00:00Z for example.")
    private @Nullable Long asOf;

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
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    /** The period: one of the four. */
    private static final class PeriodOptions {

        @Option(
                names = "--month",
                paramLabel = "MONTH",
                converter = MonthConverter.class,
                description = "One month, 2021-03 for example.")
        private @Nullable Month month;

        @Option(
                names = "--on",
                paramLabel = "DATE",
                converter = DayConverter.class,
                description = "The value on a day, 2021-03-15 for example.")
        private @Nullable LocalDate on;

        @Option(
                names = "--period",
                split = ",",
                paramLabel = "PERIOD",
                converter = PeriodConverter.class,
                description = "Months, quarters (2021-Q1), tertials (2021-T1), years (2021) or years to date "
                        + "(2021-01/2021-05), separated by commas.")
        private List<Period> periods = List.of();

        @ArgGroup(exclusive = false)
        private @Nullable RangeOptions range;

        List<Question.Asked> toPeriods(CommandSpec spec) {
            if (month != null) {
                return List.of(Question.Asked.of(month));
            }
            if (on != null) {
                return List.of(Question.Asked.ofDay(Day.of(on)));
            }
            if (!periods.isEmpty()) {
                return periods.stream().distinct().map(Question.Asked::of).toList();
            }
            if (range == null || range.from == null || range.to == null || range.to.isBefore(range.from)) {
                throw new ParameterException(spec.commandLine(), "--to must not be before --from");
            }
            return Question.Asked.between(range.from, range.to);
        }
    }

    /** A range of months. */
    private static final class RangeOptions {

        @Option(
                names = "--from",
                required = true,
                paramLabel = "MONTH",
                converter = MonthConverter.class,
                description = "First month.")
        private @Nullable Month from;

        @Option(
                names = "--to",
                required = true,
                paramLabel = "MONTH",
                converter = MonthConverter.class,
                description = "Last month.")
        private @Nullable Month to;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = catalogueOptions.load();
        Question question = new Question(chosenMeasures(catalogue), chosenGroupings(), periods.toPeriods(spec));
        Gathering gathering = new Gathering(asOf == null ? Long.MAX_VALUE : asOf);
        if (!file.read(catalogue.categories(), gathering::add, spec)) {
            return 1;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        Tally tally = gathering.tally(question.counted(), catalogue.categories(), threads);
        PrintWriter out = spec.commandLine().getOut();
        format.write(question.answer(tally), out);
        out.flush();
        return 0;
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
