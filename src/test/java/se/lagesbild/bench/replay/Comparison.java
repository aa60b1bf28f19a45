package se.lagesbild.bench.replay;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ratio of two contestants.
 *
 * @param what in Markdown
 * @param bar null: for information
 * @param ofMedians the ratio of both medians, which is held against the bar
 * @param ofPairs the ratios within each round
 */
record Comparison(String what, @Nullable Bar bar, double ofMedians, Spread ofPairs) {

    static Comparison of(
            String what, @Nullable Bar bar, ToDoubleFunction<Run> value, List<Run> ones, List<Run> others) {
        return new Comparison(
                what,
                bar,
                median(ones, value) / median(others, value),
                Spread.of(IntStream.range(0, ones.size())
                        .mapToDouble(i -> value.applyAsDouble(ones.get(i)) / value.applyAsDouble(others.get(i)))));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> value) {
        return Spread.of(runs.stream().mapToDouble(value)).median();
    }
}
