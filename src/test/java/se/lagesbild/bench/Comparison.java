package se.lagesbild.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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
public record Comparison(String what, @Nullable Bar bar, double ofMedians, Spread ofPairs) {

    public static <T> Comparison of(
            String what, @Nullable Bar bar, ToDoubleFunction<T> value, List<T> ones, List<T> others) {
        return new Comparison(
                what,
                bar,
                median(ones, value) / median(others, value),
                Spread.of(IntStream.range(0, ones.size())
                        .mapToDouble(i -> value.applyAsDouble(ones.get(i)) / value.applyAsDouble(others.get(i)))));
    }

    /** @param ratios to something that is the same in all rounds, one each */
    public static Comparison of(String what, Bar bar, DoubleStream ratios) {
        Spread spread = Spread.of(ratios);
        return new Comparison(what, bar, spread.median(), spread);
    }

    private static <T> double median(List<T> runs, ToDoubleFunction<T> value) {
        return Spread.of(runs.stream().mapToDouble(value)).median();
    }
}
