package se.lagesbild.bench.replay;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.lagesbild.bench.ComparisonTable;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.Run;
import se.lagesbild.bench.Runs;
import se.lagesbild.bench.Spread;

/** A report as Markdown: the same for the terminal and for the documentation. */
record ReportTables(Report report) {

    String text() {
        return machine() + "\n" + subjects() + "\n" + ComparisonTable.of(report.comparisons()) + "\n" + memory() + "\n"
                + agreement();
    }

    private String machine() {
        Machine machine = report.machine();
        Footprint whole = report.whole().gathered();
        Footprint tenth = report.tenth().gathered();
        return format(
                        """
                Version %s on %s: %s, %d processors, %.0f GiB; heap at most %.1f GiB, DuckDB's memory %s.
                %,d events of %,d persons, %s to %s, in %d partitions, and %,d events of %,d persons; sent in %.0f s and
                %.0f s. The Parquet file has %,d MiB and was made from JSON lines in %.0f s, which are not counted.
                Each contestant has %d threads. Median of %d rounds in turn, after one that is not counted.
                """,
                        machine.version(),
                        machine.date(),
                        machine.java(),
                        machine.processors(),
                        gib(machine.memoryBytes()),
                        gib(machine.heapBytes()),
                        Sql.MEMORY,
                        whole.events(),
                        whole.persons(),
                        report.whole().first(),
                        report.whole().last(),
                        report.partitions(),
                        tenth.events(),
                        tenth.persons(),
                        report.whole().fillSeconds(),
                        report.tenth().fillSeconds(),
                        report.parquet().bytes() >> 20,
                        report.parquet().seconds(),
                        report.threads(),
                        report.runs().stream().mapToInt(Run::round).max().orElse(0))
                + (whole.events() < Report.ENOUGH
                        ? format("**A trial: the bars are set for %,d events.**%n", Report.ENOUGH)
                        : "");
    }

    private String subjects() {
        Runs runs = new Runs(report.runs());
        List<String> names =
                report.runs().stream().map(Run::contestant).distinct().toList();
        return "| subject | seconds (range) | events/s | processor ns an event |\n"
                + "| --- | --- | --- | --- |\n"
                + names.stream().map(name -> subject(name, runs)).collect(Collectors.joining());
    }

    private static String subject(String name, Runs runs) {
        Spread seconds = runs.spread(name, Run::seconds);
        return format(
                "| %s | %.2f (%.2f–%.2f) | %,.0f | %,.0f |\n",
                name,
                seconds.median(),
                seconds.least(),
                seconds.most(),
                runs.of(name).get(0).events() / seconds.median(),
                runs.spread(name, Run::processorNanosAnEvent).median());
    }

    private String memory() {
        return "| gathered | bytes a person | bytes an event | heap, bytes a person | heap, bytes an event |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + memory(report.whole().gathered())
                + memory(report.tenth().gathered());
    }

    private static String memory(Footprint gathered) {
        return format(
                "| %,d persons | %.0f | %.0f | %.0f | %.0f |\n",
                gathered.persons(),
                (double) gathered.bytes() / gathered.persons(),
                (double) gathered.bytes() / gathered.events(),
                (double) gathered.heapBytes() / gathered.persons(),
                (double) gathered.heapBytes() / gathered.events());
    }

    private String agreement() {
        return "SHA-256 of the figures, the same from everybody in each round:\n\n"
                + report.hashes().entrySet().stream()
                        .map(hash -> "- `" + hash.getKey() + "`: `" + hash.getValue() + "`\n")
                        .collect(Collectors.joining());
    }

    private static double gib(long bytes) {
        return (double) bytes / (1 << 30);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
