package se.lagesbild.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.vintage.MonthlyVintages;
import se.lagesbild.replay.vintage.RevisionQuestion;
import se.lagesbild.replay.vintage.RevisionWriter;

/**
 * {@code replay --vintages}: prints one measure's figures as known when each month was over, and later.
 *
 * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive
 */
record ReplayTriangle(RevisionQuestion question, long asOf, Categories categories, OutputFormat format, PrintWriter out)
        implements ReplayTask {

    @Override
    public int run(ReplaySource source) throws IOException {
        Counted<MonthlyVintages> counted = source.count(() -> question.counter(asOf, categories));
        if (counted == null) {
            return 1;
        }
        new RevisionWriter(format, asOf).write(question.answer(counted.sums()), out);
        out.flush();
        return 0;
    }
}
