package se.lagesbild.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.vintage.MonthlyVintages;
import se.lagesbild.replay.vintage.RevisionQuestion;
import se.lagesbild.replay.vintage.RevisionWriter;

/** {@code replay --vintages}: one measure's figures as known when each month was over, and later. */
record ReplayTriangle(RevisionQuestion question, long asOf, OutputFormat format) {

    /**
     * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive; null: all
     * @throws ParameterException if several measures are asked, or other periods than months
     */
    static ReplayTriangle of(
            Question asked, ReplayPeriods periods, @Nullable Long asOf, OutputFormat format, CommandSpec spec) {
        List<Month> months = periods.months(spec);
        if (asked.measures().size() != 1) {
            throw new ParameterException(spec.commandLine(), "--vintages needs exactly one measure in --measures");
        }
        RevisionQuestion question = new RevisionQuestion(asked.measures().get(0), asked.groupings(), months);
        return new ReplayTriangle(question, asOf == null ? Long.MAX_VALUE : asOf, format);
    }

    /**
     * Counts and prints.
     *
     * @param read is told what was read, before anything is printed
     * @return the exit status
     */
    int print(ReplaySource source, Categories categories, int threads, Consumer<EventCounts> read, PrintWriter out)
            throws IOException {
        Counted<MonthlyVintages> counted = source.count(() -> question.counter(asOf, categories), threads);
        if (counted == null) {
            return 1;
        }
        read.accept(counted.events());
        new RevisionWriter(format, asOf).write(question.answer(counted.sums()), out);
        out.flush();
        return 0;
    }
}
