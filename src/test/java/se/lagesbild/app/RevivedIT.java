package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;
import se.lagesbild.topology.RevivingWrapper;

/** A task that is closed in the middle of its work, and revived by Kafka Streams, counts nobody twice and forgets nobody. */
class RevivedIT {

    private static final int TODAY = Day.parse("2021-03-31");
    private final Catalogue catalogue = CatalogueLoader.shipped();

    @TempDir
    private Path directory;

    @Test
    void shouldCountTheSameAfterATaskWasRevived() {
        try (Resources resources = new Resources()) {
            DemoHouse house = new DemoHouse(resources, 0);
            Settings settings = Settings.of(Map.of(
                    SettingKey.APPLICATION_ID.key(),
                    "revived",
                    SettingKey.TOPIC_PARTITIONS.key(),
                    "1",
                    SettingKey.BOOTSTRAP_SERVERS.key(),
                    house.settings().get(SettingKey.BOOTSTRAP_SERVERS),
                    Settings.REGISTRY_URL,
                    house.settings().find(Settings.REGISTRY_URL),
                    SettingKey.STATE_DIR.key(),
                    directory.resolve("state").toString(),
                    SettingKey.HTTP_PORT.key(),
                    "0",
                    "streams.processor.wrapper.class",
                    RevivingWrapper.class.getName()));
            LiveApplication application =
                    LiveApplication.start(resources, settings, catalogue, () -> TODAY, Clock.systemUTC());
            List<StatusChange> sent = new ArrayList<>(events("a", 30));
            TopicsOfEvents.send(settings, events("a", 30));
            await().atMost(Duration.ofSeconds(90)).until(application::isReady);
            try (TopicProbe probe = new TopicProbe(settings)) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(faults(sent, probe)).isEmpty());

                RevivingWrapper.ARMED.set(true);
                TopicsOfEvents.send(settings, events("b", 30));
                sent.addAll(events("b", 30));
                await().atMost(Duration.ofSeconds(60)).until(() -> RevivingWrapper.REVIVED.get() > 0);

                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> assertThat(faults(sent, probe)).isEmpty());
            }
        }
    }

    private List<String> faults(List<StatusChange> sent, TopicProbe probe) {
        return new AgainstReplay(catalogue, sent, TODAY)
                .faultsOf(probe.latestResults().values());
    }

    private static List<StatusChange> events(String who, int persons) {
        return IntStream.range(0, persons)
                .mapToObj(number -> Person.of(who + number)
                        .enrolled("2021-03-01", "11", Facts.woman().andLivingIn("0580")))
                .flatMap(person -> person.events().stream())
                .toList();
    }
}
