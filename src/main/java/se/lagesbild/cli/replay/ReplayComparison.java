package se.lagesbild.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import se.lagesbild.app.PublishedResults;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.compare.Comparison;
import se.lagesbild.replay.compare.Courses;
import se.lagesbild.replay.compare.Difference;
import se.lagesbild.replay.compare.DifferenceWriter;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/**
 * {@code replay --compare}: prints the cells whose replayed figures are not the published ones.
 *
 * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive
 * @param cluster where the published figures are
 */
record ReplayComparison(
        Question question,
        long asOf,
        Categories categories,
        OutputFormat format,
        Supplier<Connection> cluster,
        CommandLine command)
        implements ReplayTask {

    /** An explanation needs every change of a cell in memory. */
    static final int MOST_EXPLAINED = 10_000;

    @Override
    public int run(ReplaySource source) throws IOException {
        try (Connection connection = cluster.get()) {
            ResultsView published = PublishedResults.read(connection.settings());
            List<Difference> differences =
                    shown(source, question.through(published.today()), published, finality(connection.settings()));
            return differences != null && differences.isEmpty() ? 0 : 1;
        }
    }

    static Finality finality(Settings settings) {
        return new Finality(settings.number(SettingKey.FINALITY_MONTHS));
    }

    /**
     * Compares, and prints what differs.
     *
     * @param asked the question as of the day of the published results
     * @return null if the history is not good enough to count, which has been told
     */
    @Nullable
    List<Difference> shown(ReplaySource source, Question asked, ResultsView published, Finality finality)
            throws IOException {
        Counted<VintageCounter> counted = source.count(() -> new VintageCounter(asOf, asked.counted(), categories));
        if (counted == null) {
            return null;
        }
        Comparison comparison = Comparison.of(asked, counted.sums().tally(), new PeriodResults(published, finality));
        List<Difference> differences = comparison.differences();
        tellUnpublished(differences, published);
        new DifferenceWriter(format).write(explained(differences, source), command.getOut());
        command.getOut().flush();
        tell(differences.size() + " of " + comparison.cells() + " cells differ from what is published as of "
                + Day.date(published.today()));
        return differences;
    }

    private List<Difference> explained(List<Difference> differences, ReplaySource source) throws IOException {
        List<Difference> some = differences.subList(0, Math.min(MOST_EXPLAINED, differences.size()));
        if (some.isEmpty()) {
            return differences;
        }
        if (some.size() < differences.size()) {
            tell("later registrations are counted for the first " + MOST_EXPLAINED + " cells alone");
        }
        Counted<Courses> counted = source.count(() -> new Courses(some, categories));
        if (counted == null) {
            return differences;
        }
        Courses courses = counted.sums();
        return Stream.concat(
                        some.stream().map(difference -> courses.explain(difference, asOf)),
                        differences.stream().skip(some.size()))
                .toList();
    }

    private void tellUnpublished(List<Difference> differences, ResultsView published) {
        differences.stream()
                .map(difference -> difference.measure().id())
                .distinct()
                .filter(measure -> !published.has(measure))
                .forEach(measure -> tell("nothing was ever published of " + measure
                        + ": does the application run with this catalogue?"));
    }

    /** Tells people something beside the figures. */
    void tell(String what) {
        PrintWriter err = command.getErr();
        err.println("lagesbild: " + what);
        err.flush();
    }
}
