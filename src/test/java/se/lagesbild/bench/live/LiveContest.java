package se.lagesbild.bench.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lagesbild.app.SettingKey;
import se.lagesbild.bench.Agreement;
import se.lagesbild.bench.BrokerProcess;
import se.lagesbild.bench.FigureFile;
import se.lagesbild.bench.JavaProcess;

/** Measures subjects in turn, each in a new process and from nothing, so that whatever the machine does hits all alike. */
record LiveContest(List<Subject> subjects, BrokerProcess broker, Agreement agreement, Path directory) {

    /** As RocksDB's directory of histories is called within a task's. */
    private static final String HISTORIES = "/rocksdb/histories";

    /** What was measured. */
    record Outcome(List<LiveRun> runs, List<Restore> restores) {}

    /** @throws Agreement.BrokenException if two answers to a question differ */
    Outcome run(int rounds) throws Exception {
        List<LiveRun> runs = new ArrayList<>();
        List<Restore> restores = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("round " + round + " of " + rounds);
            for (Subject subject : subjects) {
                LiveRun run = measure(subject, round, restores);
                System.err.printf("  %7.2f s  %s%n", run.seconds(), subject.name());
                Path csv = directory.resolve("answer.csv");
                String hash =
                        FigureFile.write(PublishedFigures.in(subject.topic().settings()), csv);
                agreement.require(subject.name(), subject.question(), hash, csv);
                runs.add(run);
            }
        }
        return new Outcome(runs, restores);
    }

    private LiveRun measure(Subject subject, int round, List<Restore> restores) throws Exception {
        subject.topic().clear();
        Path state = Files.createTempDirectory(directory, "state");
        Assignment assignment = new Assignment(
                settings(subject, state),
                subject.measures(),
                subject.topic().history().events(),
                subject.topic().history().last().lastDay());
        double brokerBefore = broker.process().processorSeconds();
        long start = System.nanoTime();
        Subject.Program program = subject.program();
        try (JavaProcess process =
                JavaProcess.start(program.options(), program.classPath(), program.main(), assignment.json())) {
            process.line();
            double readSeconds = secondsSince(start);
            String sent = process.line();
            double seconds = secondsSince(start);
            double processorSeconds = process.processorSeconds();
            double brokerSeconds = broker.process().processorSeconds() - brokerBefore;
            process.close();
            LiveRun run = new LiveRun(
                    round,
                    subject.name(),
                    assignment.events(),
                    readSeconds,
                    seconds,
                    processorSeconds,
                    brokerSeconds,
                    withoutPrefix(sent, subject.topic().prefix()),
                    bytesIn(state, ""),
                    bytesIn(state, HISTORIES));
            if (subject.isRestored()) {
                restores.add(new Restoring(assignment, program, state).measure(round));
            }
            return run;
        }
    }

    /** Groups and transactions of another name each time: who begins from nothing has not committed anything before. */
    private Map<String, String> settings(Subject subject, Path state) {
        String name = subject.topic().prefix() + state.getFileName();
        Map<String, String> settings = new HashMap<>(Map.of(
                SettingKey.APPLICATION_ID.key(), name,
                SettingKey.STATE_DIR.key(), state.toString(),
                SettingKey.TOPIC_PREFIX.key(), subject.topic().prefix(),
                SettingKey.TOPIC_PARTITIONS.key(),
                        Integer.toString(subject.topic().partitions()),
                SettingKey.HTTP_PORT.key(), "0"));
        settings.putAll(broker.addresses());
        settings.putAll(subject.settings());
        return settings;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Map<String, Sent> withoutPrefix(String json, String prefix) throws IOException {
        Map<String, Sent> sent = new ObjectMapper().readValue(json, new TypeReference<>() {});
        Map<String, Sent> named = new TreeMap<>();
        sent.forEach(
                (topic, what) -> named.put(topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic, what));
        return named;
    }

    /** @param part of the names of directories */
    private static long bytesIn(Path state, String part) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> state.relativize(file).toString().contains(part))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
