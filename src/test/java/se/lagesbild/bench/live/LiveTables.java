package se.lagesbild.bench.live;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.bench.ComparisonTable;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.Spread;

/** A report as Markdown: the same for the terminal and for the documentation. */
record LiveTables(LiveReport report) {

    String text() {
        return machine() + "\n" + subjects() + "\n" + ComparisonTable.of(report.comparisons()) + "\n" + sent() + "\n"
                + restores() + latencies() + "\n" + agreement();
    }

    private String machine() {
        Machine machine = report.machine();
        return format(
                        """
                Version %s on %s: %s, %d processors, %d GiB.
                %,d events of %,d persons, each program in a process of its own with at most 4 GiB of heap, from an empty state.
                Median of %d rounds in turn. Seconds are from the start of the process.
                """,
                        machine.version(),
                        machine.date(),
                        machine.java(),
                        machine.processors(),
                        machine.memoryBytes() >> 30,
                        report.events(),
                        report.persons(),
                        report.runs().stream().mapToInt(LiveRun::round).max().orElse(0))
                + (report.events() < LiveReport.ENOUGH
                        ? format(
                                "**A trial: with fewer than %,d events much of the time is the start.**%n",
                                LiveReport.ENOUGH)
                        : "");
    }

    private String subjects() {
        return "| subject | seconds to the last event | seconds to the last figure (range) | events/s | "
                + "its processor seconds a million events | the broker's |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + eachSubject(this::subject);
    }

    private String subject(String name) {
        List<LiveRun> runs = LiveExperiment.of(name, report.runs());
        Spread seconds = spread(runs, LiveRun::seconds);
        double million = runs.get(0).events() / 1e6;
        return format(
                "| %s | %.1f | %.1f (%.1f–%.1f) | %,.0f | %.1f | %.1f |\n",
                name,
                spread(runs, LiveRun::readSeconds).median(),
                seconds.median(),
                seconds.least(),
                seconds.most(),
                runs.get(0).events() / seconds.median(),
                spread(runs, LiveRun::processorSeconds).median() / million,
                spread(runs, LiveRun::brokerProcessorSeconds).median() / million);
    }

    private String sent() {
        return "| an event | repartition, records | bytes | changelogs, records | bytes | results, records | bytes | "
                + "histories in the state, bytes a person | sums and figures, MiB |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + eachSubject(this::sent)
                + format(
                        "\nThe same events packed in Avro, with the person's key: %.0f bytes a person.\n",
                        report.packedBytesAPerson());
    }

    private String sent(String name) {
        List<LiveRun> runs = LiveExperiment.of(name, report.runs());
        if (runs.stream().allMatch(run -> run.sent().isEmpty())) {
            return "";
        }
        return "| " + name + " | "
                + Stream.of(LiveRun.Kind.values())
                        .map(kind -> format(
                                "%.4f | %.1f",
                                spread(runs, run -> run.recordsAnEvent(kind)).median(),
                                spread(runs, run -> run.bytesAnEvent(kind)).median()))
                        .collect(Collectors.joining(" | "))
                + format(
                        " | %.0f | %.1f |\n",
                        spread(runs, LiveRun::historyBytes).median() / report.persons(),
                        spread(runs, run -> run.stateBytes() - run.historyBytes())
                                        .median()
                                / (1 << 20));
    }

    private String restores() {
        if (report.restores().isEmpty()) {
            return "";
        }
        return "| from the start of a process to right figures | seconds (range) |\n| --- | --- |\n"
                + restore("with its state", Restore::keptSeconds)
                + restore("without, from changelogs", Restore::lostSeconds)
                + format(
                        "\nThe changelog of histories had %.2f versions a person.\n\n",
                        spread(report.restores(), Restore::historyRecords).median() / report.persons());
    }

    private String restore(String what, ToDoubleFunction<Restore> seconds) {
        Spread spread = spread(report.restores(), seconds);
        return format("| %s | %.1f (%.1f–%.1f) |\n", what, spread.median(), spread.least(), spread.most());
    }

    private String latencies() {
        if (report.latencies().isEmpty()) {
            return "";
        }
        return "| from event to result | p50, ms (range) | p99, ms (range) | longest, ms |\n| --- | --- | --- | --- |\n"
                + report.latencies().stream()
                        .map(Latency::subject)
                        .distinct()
                        .map(this::latency)
                        .collect(Collectors.joining());
    }

    private String latency(String subject) {
        List<Latency> rounds = report.latencies().stream()
                .filter(latency -> latency.subject().equals(subject))
                .toList();
        Spread p50 = spread(rounds, Latency::p50Millis);
        Spread p99 = spread(rounds, Latency::p99Millis);
        return format(
                "| %s | %.0f (%.0f–%.0f) | %.0f (%.0f–%.0f) | %.0f |\n",
                subject,
                p50.median(),
                p50.least(),
                p50.most(),
                p99.median(),
                p99.least(),
                p99.most(),
                spread(rounds, Latency::mostMillis).most());
    }

    private String agreement() {
        return "SHA-256 of the figures at the end, the same from everybody in each round:\n\n"
                + report.hashes().entrySet().stream()
                        .map(hash -> "- `" + hash.getKey() + "`: `" + hash.getValue() + "`\n")
                        .collect(Collectors.joining());
    }

    private String eachSubject(Function<String, String> row) {
        return report.runs().stream().map(LiveRun::subject).distinct().map(row).collect(Collectors.joining());
    }

    private static <T> Spread spread(List<T> runs, ToDoubleFunction<T> value) {
        return Spread.of(runs.stream().mapToDouble(value));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
