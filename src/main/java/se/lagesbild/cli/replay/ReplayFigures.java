package se.lagesbild.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.VintageCounter;

/**
 * {@code replay} as such: prints the figures that are asked for.
 *
 * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive
 * @param manifest written once the figures are; null for none
 */
record ReplayFigures(
        Question question,
        long asOf,
        Categories categories,
        OutputFormat format,
        PrintWriter out,
        @Nullable ManifestWriter manifest)
        implements ReplayTask {

    @Override
    public int run(ReplaySource source) throws IOException {
        Counted<VintageCounter> counted = source.count(() -> new VintageCounter(asOf, question.counted(), categories));
        if (counted == null) {
            return 1;
        }
        List<FigureRow> rows = question.answer(counted.sums().tally());
        format.write(rows, out);
        boolean written = !out.checkError();
        if (manifest != null && written) {
            manifest.write(source, counted.events(), rows);
        }
        return 0;
    }
}
