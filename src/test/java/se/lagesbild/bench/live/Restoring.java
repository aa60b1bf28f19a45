package se.lagesbild.bench.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.bench.JavaProcess;

/** Starts an application again that has done its work and ended: with its state, and without. */
record Restoring(Assignment done, Subject.Program program, Path state) {

    private static final Duration POLL = Duration.ofMillis(200);

    Restore measure(int round) throws Exception {
        double kept = seconds();
        Utils.delete(state.toFile());
        double lost = seconds();
        System.err.printf("  %7.2f s  with its state; %.2f s without%n", kept, lost);
        return new Restore(round, kept, lost, historyRecords());
    }

    /** It expects nothing, so that its figures are right as soon as it shows any. */
    private double seconds() throws Exception {
        Assignment nothing = new Assignment(done.settings(), done.measures(), 0, done.today());
        long start = System.nanoTime();
        try (JavaProcess process =
                JavaProcess.start(program.options(), program.classPath(), program.main(), nothing.json())) {
            process.line();
            process.line();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private long historyRecords() {
        Settings settings = Settings.of(done.settings());
        String changelog = settings.get(SettingKey.APPLICATION_ID) + "-histories-changelog";
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(changelog).stream()
                    .map(info -> new TopicPartition(changelog, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long records = 0;
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                records += consumer.poll(POLL).count();
            }
            return records;
        }
    }
}
