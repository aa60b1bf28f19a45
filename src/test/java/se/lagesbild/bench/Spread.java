package se.lagesbild.bench;

import java.util.stream.DoubleStream;

/** What several measurements of one thing come to. */
public record Spread(double median, double least, double most) {

    /** @throws IllegalArgumentException if there are none */
    public static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
