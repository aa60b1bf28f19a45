package se.lagesbild.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.simulation.Population;

/** Two instances of the application that share the events of a simulated population. */
final class LiveInstances implements AutoCloseable {

    static final String TOKEN = "a-token-of-this-test";

    private static final int PEOPLE = 1_500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);
    private static final int DAYS = 14;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Resources resources = new Resources();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoHouse house = new DemoHouse(resources, 0);
    private final List<LiveApplication> instances;

    /** Returns when the figures of both show all events. */
    LiveInstances(Path directory) {
        long sent = send();
        instances = Stream.of("one", "two")
                .map(name -> start(directory.resolve(name)))
                .toList();
        await().atMost(PATIENCE)
                .until(() -> instances.stream()
                                        .mapToLong(instance -> instance.flow().arrivals())
                                        .sum()
                                >= sent
                        && instances.stream().allMatch(LiveApplication::isReady));
    }

    private long send() {
        Population people = Population.of(PEOPLE, 1, FIRST_DAY);
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            people.opening(sender::send);
            for (int day = 0; day < DAYS; day++) {
                people.day(sender::send);
            }
            sender.flush();
            return sender.sent();
        }
    }

    private LiveApplication start(Path state) {
        Settings settings = Settings.of(Map.of(
                SettingKey.APPLICATION_ID.key(),
                "operated",
                SettingKey.BOOTSTRAP_SERVERS.key(),
                house.settings().get(SettingKey.BOOTSTRAP_SERVERS),
                Settings.REGISTRY_URL,
                String.valueOf(house.settings().find(Settings.REGISTRY_URL)),
                SettingKey.STATE_DIR.key(),
                state.toString(),
                SettingKey.HTTP_PORT.key(),
                "0",
                SettingKey.HTTP_TOKEN.key(),
                TOKEN));
        int today = Day.of(FIRST_DAY) + DAYS;
        return LiveApplication.start(resources, settings, CatalogueLoader.shipped(), () -> today, Clock.systemUTC());
    }

    /** Host and port of each. */
    List<String> targets() {
        return instances.stream()
                .map(instance -> instance.address().replace("http://localhost", "127.0.0.1"))
                .toList();
    }

    /** What the first of them answers. */
    String get(String path) throws IOException, InterruptedException {
        URI address = URI.create(instances.get(0).address() + path);
        return http.send(request(address), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .build();
    }

    @Override
    public void close() {
        resources.close();
    }
}
