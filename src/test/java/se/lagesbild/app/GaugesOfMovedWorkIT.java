package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

/** What is scraped of an instance is of the work that it has: also when work has come and gone. */
class GaugesOfMovedWorkIT {

    private static final int PARTITIONS = 4;
    private static final int PERSONS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A task in its label, or a partition of the event topic in its one. */
    private static final Pattern TASK = Pattern.compile("task_id=\"(\\d+_\\d+)\"");

    private static final Pattern LAG = Pattern.compile(
            "kafka_consumer_fetch_manager_records_lag\\{.*partition=\"(\\d+)\".*topic=\"moved.jobseeker.status.changes\"");

    private final Resources resources = new Resources();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Catalogue catalogue = CatalogueLoader.shipped();
    private final DemoHouse house = new DemoHouse(resources, 0);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void shouldNotLinger() {
        Settings topics = new TopicsOfEvents(house, directory).create("moved.", PARTITIONS);
        TopicsOfEvents.send(topics, events("first"));
        LiveApplication one = start(topics, "one");
        await().atMost(PATIENCE).until(() -> events(one) == PERSONS && one.isReady());
        await().atMost(SOON)
                .until(() -> lags(one).size() == PARTITIONS && tasks(one).size() == 2 * PARTITIONS);

        LiveApplication two = start(topics, "two");
        await().atMost(PATIENCE)
                .until(() -> two.isReady() && one.isReady() && !lags(two).isEmpty());

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(lags(one)).hasSize(PARTITIONS - lags(two).size()));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(tasks(one)).isNotEmpty().doesNotContainAnyElementsOf(tasks(two));
            assertThat(tasks(two)).hasSize(2 * PARTITIONS - tasks(one).size());
        });
        TopicsOfEvents.send(topics, events("second"));
        await().atMost(PATIENCE).until(() -> events(one) + events(two) == 2 * PERSONS);
        assertThat(events(two)).isPositive();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(List.of(enrolled(one), enrolled(two))).containsOnly((double) (2 * PERSONS)));

        two.close();
        await().atMost(PATIENCE).until(() -> one.isReady() && lags(one).size() == PARTITIONS);
        await().atMost(SOON).until(() -> tasks(one).size() == 2 * PARTITIONS);
        assertThat(events(one)).isLessThan(2 * PERSONS);
        assertThat(enrolled(one)).isEqualTo(2 * PERSONS);
    }

    private LiveApplication start(Settings topics, String name) {
        Settings settings = Settings.of(Map.of(
                SettingKey.APPLICATION_ID.key(),
                "moved",
                SettingKey.TOPIC_PREFIX.key(),
                topics.get(SettingKey.TOPIC_PREFIX),
                SettingKey.TOPIC_PARTITIONS.key(),
                topics.get(SettingKey.TOPIC_PARTITIONS),
                SettingKey.BOOTSTRAP_SERVERS.key(),
                topics.get(SettingKey.BOOTSTRAP_SERVERS),
                Settings.REGISTRY_URL,
                topics.find(Settings.REGISTRY_URL),
                SettingKey.STATE_DIR.key(),
                directory.resolve(name).toString(),
                SettingKey.HTTP_PORT.key(),
                "0"));
        return LiveApplication.start(resources, settings, catalogue, () -> Day.parse("2021-03-31"), Clock.systemUTC());
    }

    private static List<StatusChange> events(String who) {
        return IntStream.range(0, PERSONS)
                .mapToObj(number -> Person.of(who + number)
                        .enrolled("2021-03-01", "11", Facts.woman().andLivingIn("0580")))
                .flatMap(person -> person.events().stream())
                .toList();
    }

    private Set<String> tasks(LiveApplication application) {
        return found(application, TASK);
    }

    private Set<String> lags(LiveApplication application) {
        return found(application, LAG);
    }

    private Set<String> found(LiveApplication application, Pattern pattern) {
        return pattern.matcher(scrape(application))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private int events(LiveApplication application) {
        return (int) sum(application, "lagesbild_events_total\\{.*");
    }

    /** A count of persons, as each instance shows it. */
    private double enrolled(LiveApplication application) {
        return sum(
                application,
                "lagesbild_measure_denominator\\{gender=\"\",measure=\"turnover-to-work\",period=\"current\",region=\"\".*");
    }

    private double sum(LiveApplication application, String line) {
        double sum = 0;
        Matcher lines = Pattern.compile("(?m)^" + line + " (\\S+)$").matcher(scrape(application));
        while (lines.find()) {
            sum += Double.parseDouble(lines.group(1));
        }
        return sum;
    }

    private String scrape(LiveApplication application) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + "/metrics"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
