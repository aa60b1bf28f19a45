package se.lagesbild.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Subject;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.wire.json.AcceptedLines;

/** What each measure costs: processor time of computing everybody's contributions to it, over the number of events. */
final class MeasureCostBenchmark {

    private final Path file;
    private final int rounds;
    private final Catalogue catalogue = CatalogueLoader.shipped();

    MeasureCostBenchmark(Path file, int rounds) {
        this.file = file;
        this.rounds = rounds;
    }

    private record Cost(String what, double nanosAnEvent, double touched) {}

    void run() throws IOException {
        Map<String, History> histories = new HashMap<>();
        AcceptedLines lines = new AcceptedLines(
                catalogue.categories(),
                event -> histories
                        .computeIfAbsent(event.personId(), any -> new History())
                        .add(event));
        try (InputStream in = Files.newInputStream(file)) {
            lines.read(in);
        }
        List<Timeline> timelines = histories.values().stream()
                .map(history -> Timeline.of(history, catalogue.categories()))
                .toList();
        double reading =
                nanos(() -> histories.values().forEach(history -> Timeline.of(history, catalogue.categories())))
                        / lines.accepted();
        double together = nanos(() -> tally(timelines, catalogue.measures())) / lines.accepted();
        List<Cost> costs = catalogue.measures().stream()
                .map(measure -> cost(measure, timelines, lines.accepted()))
                .sorted(Comparator.comparingDouble(Cost::nanosAnEvent).reversed())
                .toList();
        double alone = costs.stream().mapToDouble(Cost::nanosAnEvent).sum();
        System.out.printf("## Cost of a measure%n%n");
        System.out.printf(
                "Processor time an event, one thread, median of %d rounds. Reading a timeline from its events takes "
                        + "%,.0f ns; the contributions to all %d measures together %,.0f ns, to each alone %,.0f ns in "
                        + "sum. On average a person contributes to %.1f of them.%n%n",
                rounds,
                reading,
                costs.size(),
                together,
                alone,
                costs.stream().mapToDouble(Cost::touched).sum());
        System.out.println("| measure | ns an event | persons who contribute |");
        System.out.println("| --- | --- | --- |");
        costs.forEach(cost -> System.out.printf(
                "| `%s` | %,.0f | %.0f %% |%n", cost.what(), cost.nanosAnEvent(), 100 * cost.touched()));
        System.out.println();
    }

    private Cost cost(Measure measure, List<Timeline> timelines, long events) {
        double nanos = nanos(() -> tally(timelines, List.of(measure)));
        long touched = timelines.stream()
                .filter(timeline -> contributes(measure, timeline))
                .count();
        return new Cost(measure.id(), nanos / events, (double) touched / timelines.size());
    }

    private static boolean contributes(Measure measure, Timeline timeline) {
        boolean[] any = new boolean[1];
        measure.kind().contribute(new Subject(timeline), (part, breakdown, start, end, weight) -> any[0] = true);
        return any[0];
    }

    private static void tally(List<Timeline> timelines, List<Measure> measures) {
        Tally tally = new Tally(measures);
        timelines.forEach(tally::add);
    }

    /** Of this thread, so that what else the machine does hardly counts. */
    private double nanos(Runnable work) {
        double[] nanos = new double[rounds];
        work.run();
        for (int round = 0; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            nanos[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return ReplayBenchmark.median(nanos);
    }
}
