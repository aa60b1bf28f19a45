package se.lagesbild.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.wire.json.AcceptedLines;

/** Replay of a file beside a plain read-and-parse of it, in turn. */
final class ReplayBenchmark {

    private final Path file;
    private final int lastDay;
    private final int rounds;
    private final Catalogue catalogue = CatalogueLoader.shipped();

    ReplayBenchmark(Path file, int lastDay, int rounds) {
        this.file = file;
        this.lastDay = lastDay;
        this.rounds = rounds;
    }

    void run() throws Exception {
        double[] tree = new double[rounds];
        double[] parse = new double[rounds];
        double[] replay = new double[rounds];
        long events = 0;
        int figures = 0;
        parseAsTrees();
        parseAsEvents();
        replay();
        for (int round = 0; round < rounds; round++) {
            tree[round] = seconds(this::parseAsTrees);
            parse[round] = seconds(() -> parseAsEvents());
            List<?>[] rows = new List<?>[1];
            replay[round] = seconds(() -> rows[0] = replay());
            figures = rows[0].size();
            events = parseAsEvents();
        }
        System.out.printf("## Replay of a file%n%n");
        System.out.printf(
                "All %d measures, all breakdowns, every month: %,d figures. Median of %d rounds, in turn.%n%n",
                catalogue.measures().size(), figures, rounds);
        System.out.println("| subject | seconds (range) | events/s | ratio |");
        System.out.println("| --- | --- | --- | --- |");
        print("read and parse, Jackson tree a line", tree, events, median(tree));
        print("read and parse to events, one thread", parse, events, median(tree));
        print("`replay --events`", replay, events, median(tree));
        System.out.printf("%nReplay takes %.2f times a read and parse to events.%n%n", median(replay) / median(parse));
    }

    private static void print(String subject, double[] seconds, long events, double base) {
        System.out.printf(
                "| %s | %.2f (%.2f–%.2f) | %,.0f | %.2f |%n",
                subject,
                median(seconds),
                Arrays.stream(seconds).min().orElseThrow(),
                Arrays.stream(seconds).max().orElseThrow(),
                events / median(seconds),
                base / median(seconds));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private long parseAsTrees() throws IOException {
        ObjectReader reader = new ObjectMapper().reader();
        LongAdder fields = new LongAdder();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fields.add(reader.readTree(line).size());
            }
        }
        return fields.sum();
    }

    private long parseAsEvents() throws IOException {
        AcceptedLines lines = new AcceptedLines(catalogue.categories(), event -> {});
        try (InputStream in = Files.newInputStream(file)) {
            lines.read(in);
        }
        return lines.accepted();
    }

    private List<FigureRow> replay() throws IOException {
        Gathering gathering = new Gathering();
        AcceptedLines lines = new AcceptedLines(catalogue.categories(), gathering::add);
        try (InputStream in = Files.newInputStream(file)) {
            lines.read(in);
        }
        Tally tally = gathering
                .count(
                        () -> new VintageCounter(Long.MAX_VALUE, catalogue.measures(), catalogue.categories()),
                        Runtime.getRuntime().availableProcessors())
                .sums()
                .tally();
        List<Question.Asked> periods = Question.Asked.between(Month.of(2019, 1), Month.of(lastDay));
        return new Question(catalogue.measures(), EnumSet.allOf(Grouping.class), periods).answer(tally);
    }
}
