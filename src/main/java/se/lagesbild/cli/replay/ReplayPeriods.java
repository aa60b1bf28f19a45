package se.lagesbild.cli.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.lagesbild.cli.option.DayConverter;
import se.lagesbild.cli.option.MonthConverter;
import se.lagesbild.cli.option.PeriodConverter;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.replay.Question;

/** Of when figures are asked: one of the four, or what a manifest says. */
final class ReplayPeriods {

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

    @Option(
            names = "--verify",
            paramLabel = "MANIFEST",
            description = "Recompute what a manifest tells of, from what was read then, and compare.")
    private @Nullable Path verified;

    @ArgGroup(exclusive = false)
    private @Nullable RangeOptions range;

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

    /** The manifest that asks, or null. */
    @Nullable
    Path verified() {
        return verified;
    }

    List<Question.Asked> asked(CommandSpec spec) {
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

    /** @throws ParameterException if a day is asked, where the option needs periods */
    void requireNoDay(String option, CommandSpec spec) {
        if (on != null) {
            throw new ParameterException(
                    spec.commandLine(), option + " and --on exclude each other: figures are published of months");
        }
    }

    /** The same, where nothing but months will do. */
    List<Month> months(CommandSpec spec) {
        List<Question.Asked> asked = asked(spec);
        if (on != null || !asked.stream().allMatch(each -> each.over().isMonth())) {
            throw new ParameterException(
                    spec.commandLine(), "--vintages is of months: --month, --from and --to, or months in --period");
        }
        return asked.stream().map(each -> each.over().first()).toList();
    }
}
