package se.lagesbild.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.avro.ResultStatus;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;

class EmbeddedEnvironmentIT {

    private static final String TOPIC = "exchange";

    @TempDir
    private Path directory;

    @Test
    void shouldExchangeRecordsInTransactions() throws Exception {
        try (EmbeddedEnvironment environment = EmbeddedEnvironment.start(directory)) {
            createTopic(environment);

            produce(environment, "aborted", false);
            produce(environment, "committed", true);

            assertThat(consumeOne(environment)).containsExactly("committed");
        }
    }

    @Test
    void shouldOfferARegistry() {
        try (EmbeddedEnvironment environment = EmbeddedEnvironment.start(directory);
                RegistryClient client = new RegistryClient(RegistrySettings.of(environment.addresses()))) {
            int id = client.register("s", ResultStatus.getClassSchema());

            assertThat(client.schema(id).getFullName()).isEqualTo("se.lagesbild.avro.ResultStatus");
        }
    }

    @Test
    void shouldLeaveNoThreadBehindAndCloseTwice(TestReporter reporter) {
        Set<Thread> before = liveThreads();
        long begin = System.nanoTime();
        EmbeddedEnvironment environment = EmbeddedEnvironment.start(directory);
        long usable = System.nanoTime();
        assertThat(liveThreads()).isNotEqualTo(before);
        environment.close();
        environment.close();

        reporter.publishEntry("usable after ms", String.valueOf(TimeUnit.NANOSECONDS.toMillis(usable - begin)));
        reporter.publishEntry(
                "closed after ms", String.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - usable)));
        // Threads that were told to end need a moment to do so.
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(liveThreads()).isSubsetOf(before));
    }

    @Test
    void shouldTakeAnotherPortWhenTheFirstIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(BrokerSettings.HOST))) {
            int free = EmbeddedBroker.freePort();
            Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), free));

            try (EmbeddedBroker broker = EmbeddedBroker.start(directory, ports::remove)) {
                assertThat(broker.address()).isEqualTo("127.0.0.1:" + free);
            }
        }
    }

    private static Set<Thread> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                // The clock of Kafka's metrics library is one for the whole process and never ends.
                .filter(thread -> !thread.getName().startsWith("metrics-meter-tick-thread"))
                .collect(Collectors.toSet());
    }

    private static void createTopic(EmbeddedEnvironment environment) throws Exception {
        try (Admin admin = Admin.create(settings(environment, Map.of()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(EmbeddedEnvironment environment, String value, boolean commit) throws Exception {
        Map<String, Object> settings = settings(environment, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> consumeOne(EmbeddedEnvironment environment) {
        Map<String, Object> settings = settings(
                environment,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG, "test",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"));
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(polled -> values.add(polled.value()));
                return !values.isEmpty();
            });
        }
        return values;
    }

    private static Map<String, Object> settings(EmbeddedEnvironment environment, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(environment.addresses());
        settings.putAll(more);
        return settings;
    }
}
