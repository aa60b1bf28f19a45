package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Writers;
import se.lagesbild.topology.TopicNames;

/** The live application reads what older and newer sources write into one topic, and refuses what it cannot know. */
class MixedWritersIT {

    private static final String TOPIC = new TopicNames("").statusChanges();

    @Test
    void shouldCountTheSameWhoeverWroteTheEvents() throws Exception {
        List<StatusChange> events = LateHistory.EVENTS;
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe probe = new TopicProbe(house.settings());
                Writers writers =
                        new Writers(Objects.requireNonNull(house.settings().find(Settings.REGISTRY_URL)), TOPIC)) {
            StatusChange unknown = new StatusChange(
                    "unknown", "p", 18_000, 1_600_000_000_000L, new Change.Deregistered(DeregistrationReason.OTHER));
            probe.sendRefused("p", writers.newest().bytes(unknown, "reason", "RETIRED"), "UNKNOWN_ENUM_VALUE");
            probe.sendRefused("p", writers.newest().bytes(unknown, "Moved"), "UNDECODABLE");
            send(house.settings(), events, writers);

            HistoryDemo demo = new HistoryDemo(
                    house, LateHistory.CATALOGUE, events.size() + 2, LateHistory.TODAY, Clock.systemUTC());
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);

            AgainstReplay replay = new AgainstReplay(LateHistory.CATALOGUE, events, LateHistory.TODAY);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    replay.faultsOf(probe.latestResults().values()))
                            .isEmpty());
            assertThat(probe.rejected()).containsExactlyInAnyOrderElementsOf(probe.refused());
            assertThat(writers.events()).doesNotContain(0);
        }
    }

    private static void send(Settings settings, List<StatusChange> events, Writers writers) throws Exception {
        Map<String, Object> config = settings.kafka();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (StatusChange event : events) {
                byte[] key = event.personId().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(TOPIC, key, writers.bytes(event)))
                        .get();
            }
        }
    }
}
