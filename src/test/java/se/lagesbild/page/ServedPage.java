package se.lagesbild.page;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.Stop;
import se.lagesbild.app.TopicProbe;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.PopulationDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.results.ResultsView;

/** The demonstration of a small population, in the middle of March 2021, with the page that it serves. */
final class ServedPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int PEOPLE = 2_000;
    private static final String DATA = "data: ";
    private static final int DAYS_OF_MARCH = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Catalogue catalogue = CatalogueLoader.shipped();
    private final DemoHouse house = new DemoHouse(new Resources(), 0);
    private final PopulationDemo demo;

    ServedPage() {
        demo = new PopulationDemo(house, catalogue, PEOPLE, 1, Clock.systemUTC());
        await().atMost(PATIENCE).until(demo::isSettled);
        for (int day = 0; day < DAYS_OF_MARCH; day++) {
            passDay();
        }
        demo.application().expect(sent());
        await().atMost(PATIENCE).until(demo::isSettled);
    }

    private long sent() {
        try (TopicProbe probe = new TopicProbe(house.settings())) {
            return probe.sent();
        }
    }

    String address() {
        return demo.application().address();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ResultsView results() {
        return demo.application().results();
    }

    /** Lets a day pass: its events are sent at once, and figures follow. */
    void passDay() {
        try {
            Stop.whenTold(Duration.ofSeconds(1), (resources, stop) -> demo.passDay(Duration.ZERO, stop) ? 1 : 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void send(StatusChange... events) {
        EventSender sender = house.sender(Clock.systemUTC());
        for (StatusChange event : events) {
            sender.send(event);
        }
        sender.flush();
    }

    JsonNode json(String path) {
        return parse(answer(path, BodyHandlers.ofString()));
    }

    /** What the stream begins with now. */
    JsonNode snapshot() {
        return told("snapshot");
    }

    /** The first message of that name that the stream tells now. */
    JsonNode told(String event) {
        try (Stream<String> lines = answer("/api/stream", BodyHandlers.ofLines())) {
            return parse(lines.dropWhile(line -> !line.equals("event: " + event))
                    .filter(line -> line.startsWith(DATA))
                    .findFirst()
                    .orElseThrow()
                    .substring(DATA.length()));
        }
    }

    private <T> T answer(String path, BodyHandler<T> handler) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).build();
        try {
            return http.send(request, handler).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This month's figure of the country. */
    JsonNode figure(String measure) {
        return json("/api/measures/" + measure + "/results").get("results").get(0);
    }

    @Override
    public void close() {
        house.close();
    }
}
