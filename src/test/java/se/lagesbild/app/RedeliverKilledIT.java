package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.PartitionReader;
import se.lagesbild.replay.topic.TopicExtent;
import se.lagesbild.testing.ProgramProcess;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.EventHeaders;

/** {@code kill -9} while {@code redeliver} sends: what it has sent, the next run does not send again. */
class RedeliverKilledIT {

    private static final int RECORDS = 150_000;
    private static final TopicNames TOPICS = new TopicNames("");

    private final Resources resources = new Resources();
    private final Settings settings = new DemoHouse(resources, 0).settings();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void shouldSendEachRecordOnce() throws Exception {
        refuse();
        Path own = Files.createDirectory(directory.resolve("process"));
        List<String> args = List.of(
                "redeliver",
                "--bootstrap-servers",
                settings.get(SettingKey.BOOTSTRAP_SERVERS),
                "--schema-registry",
                settings.find(Settings.REGISTRY_URL));

        try (ProgramProcess first = ProgramProcess.start(own, args.toArray(String[]::new))) {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sent().length() > 0);
            first.close();
            assertThat(first.ends(30, TimeUnit.SECONDS)).isTrue();
            assertThat(first.told()).isEmpty();
        }
        CommandRun second = CommandRun.of(args.toArray(String[]::new));

        assertThat(second.err()).contains(" records sent back: UNKNOWN_SCHEMA ").doesNotContain(RECORDS + " records");
        // Sorted here: to look for each of them in any order takes a minute.
        assertThat(numbers().stream().sorted().toList())
                .isEqualTo(IntStream.range(0, RECORDS).boxed().toList());
        assertThat(CommandRun.of(args.toArray(String[]::new)).err()).isEqualTo("lagesbild: 0 records sent back\n");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing waits, and the count tells
    private void refuse() {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                RecordHeaders headers = new RecordHeaders();
                EventHeaders.refuse(
                        headers, new Refusal(Reason.UNKNOWN_SCHEMA, "", "why"), TOPICS.statusChanges(), 0, number);
                byte[] bytes = ByteBuffer.allocate(4).putInt(number).array();
                producer.send(new ProducerRecord<>(TOPICS.rejected(), null, 1L, bytes, bytes, headers));
            }
        }
    }

    /** What is committed. */
    private TopicExtent sent() {
        return TopicExtents.of(TOPICS.statusChanges(), settings.kafka());
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        TopicExtent extent = sent();
        for (PartitionExtent partition : extent.partitions()) {
            try (Consumer<byte[], byte[]> consumer = GrouplessConsumer.of(settings, "test")) {
                new PartitionReader(consumer, extent.topic(), partition)
                        .read((records, passed) -> records.forEach(record ->
                                numbers.add(ByteBuffer.wrap(record.value()).getInt())));
            }
        }
        return numbers;
    }
}
