package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.simulation.Population;

/** Records that a broker or a client with its ordinary limits would refuse. */
class UnusualRecordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Catalogue catalogue = CatalogueLoader.shipped();

    @Test
    void shouldWorkInTheFuture() {
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            long sent = sendDays(house, LocalDate.of(2190, 1, 1), 3);

            HistoryDemo demo = started(house, sent, "2190-01-03");

            await().atMost(PATIENCE).until(demo::isSettled);
            assertThat(demo.application().flow().results()).isPositive();
            assertThat(demo.application().hasFailed()).isFalse();
        }
    }

    @Test
    void shouldPassOnLargeRefusedRecordsUnchanged() throws Exception {
        byte[] asLargeAsTheTopicTakes = new byte[1_048_400];
        new Random(1).nextBytes(asLargeAsTheTopicTakes);
        byte[] smallWhenCompressed = new byte[5_000_000];
        Arrays.fill(smallWhenCompressed, (byte) 1);
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe plain = new TopicProbe(house.settings());
                TopicProbe compressing = new TopicProbe(
                        house.settings(),
                        Map.of(
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "gzip",
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                TopicSetup.LARGEST_RECORD))) {
            plain.sendRefused("p", asLargeAsTheTopicTakes, "UNDECODABLE");
            compressing.sendRefused("p", smallWhenCompressed, "UNDECODABLE");
            long sent = sendDays(house, LocalDate.of(2021, 3, 1), 1);

            HistoryDemo demo = started(house, sent + 2, "2021-03-01");

            await().atMost(PATIENCE).until(demo::isSettled);
            assertThat(demo.application().hasFailed()).isFalse();
            demo.application().close();
            // Compared as a whole, since a difference of megabytes cannot be read anyway.
            assertThat(plain.rejected()
                            .equals(List.of(
                                    plain.refused().get(0),
                                    compressing.refused().get(0))))
                    .isTrue();
        }
    }

    private static long sendDays(DemoHouse house, LocalDate from, int days) {
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            Population population = Population.of(50, 1, from);
            population.opening(sender::send);
            for (int day = 0; day < days; day++) {
                population.day(sender::send);
            }
            sender.flush();
            return sender.sent();
        }
    }

    private HistoryDemo started(DemoHouse house, long events, String today) {
        return new HistoryDemo(house, catalogue, events, Day.parse(today), Clock.systemUTC());
    }
}
