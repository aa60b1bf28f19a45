package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;
import se.lagesbild.testing.ProgramProcess;
import se.lagesbild.testing.Unacceptable;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroEvents;

/** Whatever comes in and whatever fails: no log line, meter, answer or error names a person. */
class NobodyIsNamedIT {

    private static final String NAME = "PERSON-ID-MARK";
    private static final String TOPIC = new TopicNames("").statusChanges();
    private static final String HISTORIES = "nobody-histories-changelog";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("runs at (http://\\S+);");

    private final Resources resources = new Resources();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private Path config;
    private Path state;
    private Settings settings;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start() throws IOException {
        settings = new DemoHouse(resources, 0).settings();
        state = directory.resolve("state");
        config = Files.writeString(
                directory.resolve("lagesbild.properties"),
                "application.id=nobody\nhttp.port=0\nstate.dir=" + state + "\nbootstrap.servers="
                        + settings.get(SettingKey.BOOTSTRAP_SERVERS) + "\nschema.registry.url="
                        + settings.find(Settings.REGISTRY_URL) + "\n");
        producer = resources.add(
                new KafkaProducer<>(settings.kafka(), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void shouldNotBeInLogsMetersOrAnswers() throws Exception {
        List<Unacceptable> refused = Unacceptable.all(NAME, this::bytes);
        for (Unacceptable record : refused) {
            send(TOPIC, record.key(), record.value());
        }
        for (StatusChange event : contradictory()) {
            send(TOPIC, event.personId().getBytes(StandardCharsets.UTF_8), bytes(AvroEvents.toAvro(event)));
        }
        try (ProgramProcess program = run("live")) {
            await().atMost(PATIENCE)
                    .until(() -> sum(program, "lagesbild_events_rejected_total{") == refused.size()
                            && sum(program, "lagesbild_events_anomalous_total{") == 2
                            && sum(program, "lagesbild_events_duplicate_total{") == 2);
            for (String path : List.of(
                    "/metrics",
                    "/health/live",
                    "/health/ready",
                    "/api/measures",
                    "/api/measures/turnover-to-work/results?period=2021-03&by=municipality,office",
                    "/api/measures/turnover-to-work/series?from=2021-01&to=2021-03",
                    "/api/measures/turnover-to-work/results?period=never")) {
                assertThat(get(program, path)).as(path).isNotEmpty().doesNotContain(NAME);
            }
            program.stop();
            assertThat(program.ends(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.status()).isZero();
            assertThat(program.told()).doesNotContain(NAME);
        }
    }

    @Test
    void shouldNotBeInWhatIsToldOfAFailure() throws Exception {
        try (ProgramProcess program = run("before")) {
            await().atMost(PATIENCE).until(() -> address(program) != null && isReady(program));
            program.stop();
            assertThat(program.ends(30, TimeUnit.SECONDS)).isTrue();
        }
        byte[] damaged = ("\u0001" + NAME).getBytes(StandardCharsets.UTF_8);
        for (int partition = 0; partition < 2; partition++) {
            producer.send(new ProducerRecord<>(HISTORIES, partition, NAME.getBytes(StandardCharsets.UTF_8), damaged))
                    .get();
        }
        Utils.delete(state.toFile());

        try (ProgramProcess program = run("after")) {
            assertThat(program.ends(90, TimeUnit.SECONDS)).isTrue();
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.told()).contains("stored history is damaged").doesNotContain(NAME);
        }
    }

    @Test
    void shouldNotBeInWhatIsToldOfFiles() throws Exception {
        Path file = Files.write(
                directory.resolve("events.jsonl"),
                List.of(
                        NAME,
                        "{\"" + NAME,
                        "{\"nickname\":\"" + NAME + "\"}",
                        "[\"" + NAME + "\"]",
                        line("\"type\":\"" + NAME + "\""),
                        line("\"type\":\"DEREGISTERED\",\"reason\":\"" + NAME + "\""),
                        line("\"type\":\"DEREGISTERED\",\"reason\":{\"" + NAME + "\":1}"),
                        line("\"type\":\"CATEGORY_CHANGED\",\"category\":\"" + NAME + "\""),
                        line("\"type\":\"PROFILE_CHANGED\",\"birthDate\":\"" + NAME + "\""),
                        line("\"type\":\"PROFILE_CHANGED\",\"municipality\":\"" + NAME + "\""),
                        line("\"type\":\"ACTIVITY_ENDED\",\"activityId\":\"" + NAME.repeat(1_000) + "\""),
                        line("\"type\":\"VOIDED\",\"voids\":\"x\",\"nickname\":\"" + NAME + "\"")));

        CommandRun load = CommandRun.of("load", "--config", config.toString(), "--events", file.toString());
        CommandRun replay = CommandRun.of("replay", "--verbose", "--month", "2021-03", "--events", file.toString());

        assertThat(load.err())
                .contains("12 of 12 events are invalid", "line 10: ")
                .doesNotContain(NAME);
        assertThat(replay.err())
                .contains("12 of 12 events are invalid", "line 10: ")
                .doesNotContain(NAME);
    }

    @Test
    void shouldNotBeInWhatAReplayOfATopicSays() throws Exception {
        for (StatusChange event : contradictory()) {
            for (int partition = 0; partition < 2; partition++) {
                producer.send(new ProducerRecord<>(
                                TOPIC,
                                partition,
                                NAME.getBytes(StandardCharsets.UTF_8),
                                bytes(AvroEvents.toAvro(event))))
                        .get();
            }
        }
        for (Unacceptable record : Unacceptable.all(NAME, this::bytes)) {
            send(TOPIC, record.key(), record.value());
        }

        CommandRun replay = CommandRun.of("replay", "--verbose", "--config", config.toString(), "--month", "2021-03");

        assertThat(replay.err())
                .contains("1 person has events in more than one partition")
                .doesNotContain(NAME);
    }

    /** Two anomalies, a duplicate and an outdated version among them. */
    private static List<StatusChange> contradictory() {
        Person person = Person.of(NAME)
                .enrolled("2021-03-01", "11", Facts.woman().andLivingIn("0580"))
                .programmeEnded("2021-03-02", NAME)
                .activityEnded("2021-03-02", NAME)
                .deregistered("2021-03-20", DeregistrationReason.WORK)
                .deregistered("2021-03-21", DeregistrationReason.WORK);
        StatusChange last = person.events().get(4);
        StatusChange earlier = new StatusChange(
                last.eventId(), last.personId(), last.day() - 1, last.registeredAt() - 1, last.change());
        return Stream.concat(person.events().stream(), Stream.of(last, earlier)).toList();
    }

    private static String line(String more) {
        return "{\"eventId\":\"" + NAME + "\",\"personId\":\"" + NAME
                + "\",\"effectiveDate\":\"2021-03-01\",\"registeredAt\":\"2021-03-01T08:00:00Z\"," + more + "}";
    }

    private byte[] bytes(se.lagesbild.avro.StatusChange event) {
        return Serdes.avro(settings, se.lagesbild.avro.StatusChange.class)
                .serializer()
                .serialize(TOPIC, event);
    }

    private void send(String topic, byte @Nullable [] key, byte @Nullable [] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
    }

    private ProgramProcess run(String name) throws IOException {
        return resources.add(ProgramProcess.start(
                Files.createDirectory(directory.resolve(name)),
                Map.of("LAGESBILD_LOG_LEVEL", "TRACE"),
                "run",
                "--verbose",
                "--config",
                config.toString()));
    }

    private double sum(ProgramProcess program, String meter) throws Exception {
        return address(program) == null
                ? 0
                : get(program, "/metrics")
                        .lines()
                        .filter(line -> line.startsWith(meter))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum();
    }

    private boolean isReady(ProgramProcess program) throws Exception {
        return get(program, "/health/ready").contains("running");
    }

    private static @Nullable String address(ProgramProcess program) throws IOException {
        Matcher address = ADDRESS.matcher(program.told());
        return address.find() ? address.group(1) : null;
    }

    private String get(ProgramProcess program, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address(program) + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
