package se.lagesbild.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.simulation.Population;
import se.lagesbild.wire.json.JsonEventWriter;

/** Makes a history of so many simulated events and measures replay, each measure, and state on it. */
public final class Benchmark {

    private static final int PEOPLE = 60_000;
    private static final Month FROM = Month.of(2019, 1);

    private Benchmark() {}

    /** @param args the number of events (default 1,000,000) and of rounds (default 5) */
    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path file = Files.createTempFile("lagesbild-bench", ".jsonl");
        try {
            long start = System.nanoTime();
            int lastDay = simulate(file, events);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("## Machine and history%n%n");
            System.out.printf(
                    "- %s, %d processors, heap at most %d MiB%n",
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            System.out.printf(
                    "- %,d simulated events written as JSON lines in %.1f s, %,d MiB%n%n",
                    events, seconds, Files.size(file) >> 20);
            new ReplayBenchmark(file, lastDay, rounds).run();
            new MeasureCostBenchmark(file, rounds).run();
            new StateBenchmark(file).run();
        } finally {
            Files.delete(file);
        }
        System.exit(0);
    }

    /** Gives the last day simulated. */
    private static int simulate(Path file, int events) throws IOException {
        int[] left = {events};
        Population population = Population.of(PEOPLE, 1, Day.date(FROM.firstDay()));
        try (JsonEventWriter writer =
                new JsonEventWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            population.opening(event -> write(event, writer, left));
            while (left[0] > 0) {
                population.day(event -> write(event, writer, left));
            }
        }
        return Day.of(population.currentDay());
    }

    private static void write(StatusChange event, JsonEventWriter writer, int[] left) {
        if (left[0]-- > 0) {
            try {
                writer.write(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
