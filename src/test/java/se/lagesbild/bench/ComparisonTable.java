package se.lagesbild.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ratios as a table in Markdown. */
public final class ComparisonTable {

    private ComparisonTable() {}

    public static String of(List<Comparison> comparisons) {
        return "| ratio | bar | of medians | of pairs (range) | |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + comparisons.stream().map(ComparisonTable::row).collect(Collectors.joining());
    }

    private static String row(Comparison comparison) {
        Bar bar = comparison.bar();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f (%.2f–%.2f) | %s |\n",
                comparison.what(),
                bar == null ? "" : bar,
                comparison.ofMedians(),
                comparison.ofPairs().median(),
                comparison.ofPairs().least(),
                comparison.ofPairs().most(),
                bar == null ? "" : bar.verdict(comparison.ofMedians()));
    }
}
