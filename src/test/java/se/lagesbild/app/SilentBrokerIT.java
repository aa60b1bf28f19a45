package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.environment.LastingBroker;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

/** An application whose broker goes away says so, and goes on when it is back. */
class SilentBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before the first, it is -1. */
    private static final Pattern HEARTBEAT =
            Pattern.compile("kafka_consumer_coordinator_last_heartbeat_seconds_ago\\{.*} \\d");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Resources resources = new Resources();
    private final EmbeddedRegistry registry = EmbeddedRegistry.start();
    private final int port = LastingBroker.freePort();

    @TempDir
    private Path directory;

    private LastingBroker broker;

    @AfterEach
    void stop() {
        resources.close();
        broker.close();
        registry.close();
    }

    @Test
    void shouldBeToldOfAndForgotten() {
        broker = startBroker();
        LiveApplication application = startApplication();
        await().atMost(PATIENCE).until(application::isReady);
        sendEventOf("one");
        await().atMost(PATIENCE)
                .until(() -> freshness(application).get("lagSeconds").isNumber());
        await("a heartbeat")
                .atMost(PATIENCE)
                .until(() -> HEARTBEAT
                        .matcher(answer(application, "/metrics").collect(Collectors.joining("\n")))
                        .find());

        broker.close();

        JsonNode silent = await().atMost(PATIENCE)
                .until(
                        () -> freshness(application),
                        told -> !told.get("silentSeconds").isNull());
        assertThat(silent.get("silentSeconds").asLong()).isGreaterThanOrEqualTo(10);
        assertThat(silent.get("lagSeconds").isNull()).isTrue();
        assertThat(silent.get("waiting").isNull()).isTrue();
        assertThat(application.isReady()).isTrue();

        broker = startBroker();

        await().atMost(PATIENCE)
                .until(() -> freshness(application).get("silentSeconds").isNull());
        sendEventOf("other");
        await().atMost(PATIENCE).until(() -> application.flow().arrivals() == 2);
    }

    private LastingBroker startBroker() {
        return LastingBroker.start(port, directory.resolve("broker"));
    }

    private Settings settings() {
        return Settings.of(Map.of(
                SettingKey.BOOTSTRAP_SERVERS.key(),
                "127.0.0.1:" + port,
                Settings.REGISTRY_URL,
                registry.url(),
                SettingKey.TOPIC_PARTITIONS.key(),
                "1",
                SettingKey.STATE_DIR.key(),
                directory.resolve("state").toString(),
                SettingKey.HTTP_PORT.key(),
                "0"));
    }

    private LiveApplication startApplication() {
        return LiveApplication.start(
                resources, settings(), CatalogueLoader.shipped(), () -> Day.parse("2021-03-31"), Clock.systemUTC());
    }

    private void sendEventOf(String who) {
        TopicsOfEvents.send(
                settings(),
                Person.of(who).enrolled("2021-03-01", "11", Facts.woman()).events());
    }

    /** What the stream begins with, after the figures. */
    private JsonNode freshness(LiveApplication application) throws Exception {
        try (Stream<String> lines = answer(application, "/api/stream")) {
            String data = lines.dropWhile(line -> !line.equals("event: freshness"))
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(data.substring("data: ".length()));
        }
    }

    private Stream<String> answer(LiveApplication application, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(application.address() + path)).build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }
}
