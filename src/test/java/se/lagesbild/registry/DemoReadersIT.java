package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.topology.TopicNames;

/** Another client reads and feeds the topics of the demonstration, with its registry. */
class DemoReadersIT {

    private static final String EVENTS = new TopicNames("").statusChanges();

    @Test
    void shouldBeFedAndReadByAnotherClient() throws Exception {
        Story story = new Story();
        int events = 0;
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe probe = new TopicProbe(house.settings())) {
            Settings settings = house.settings();
            try (EventSender sender = house.sender(Clock.systemUTC())) {
                for (StatusChange event : story.tell()) {
                    sender.send(event);
                    events++;
                }
                sender.flush();
            }
            FlinksClient other = new FlinksClient(Objects.requireNonNull(settings.find(Settings.REGISTRY_URL)));
            for (StatusChange event : story.tell()) {
                probe.send(event.personId(), other.write(EVENTS, event));
                events++;
            }

            HistoryDemo demo = new HistoryDemo(
                    house, CatalogueLoader.shipped(), events, Day.parse("2021-04-15"), Clock.systemUTC());
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(Readings.ofBoth(settings, probe, other)).anyMatch(story::isTold));
        }
    }
}
