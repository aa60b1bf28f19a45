package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.WorkedCase;
import se.lagesbild.topology.TopicNames;

/**
 * The story from end to end, with an application that runs already, wherever that is: all worked cases go into the event
 * topic, and records that are no events between them; out of the API and of the result topics come the figures computed
 * by hand, and what was refused is in the topic for that.
 */
public final class LiveStory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENTS = new TopicNames("").statusChanges();

    private final Settings settings;
    private final URI application;
    private final @Nullable String token;
    private final List<Telling> tellings = Telling.all();
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Nothing may have been told to the application before.
     *
     * @param settings how its broker and its registry are reached from here, and its {@code application.id}
     * @param application the address of its web server
     * @param token what that asks for, or null
     */
    public LiveStory(Settings settings, URI application, @Nullable String token) {
        this.settings = settings;
        this.application = application;
        this.token = token;
    }

    public void play() throws Exception {
        List<StatusChange> events = new ArrayList<>();
        tellings.forEach(telling -> events.addAll(telling.events()));
        Collections.shuffle(events, new Random(35));
        try (TopicProbe probe = new TopicProbe(settings)) {
            send(events.subList(0, events.size() / 2));
            probe.sendRefused();
            send(events.subList(events.size() / 2, events.size()));
            await().atMost(PATIENCE).until(() -> hasReadAll(probe));

            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> requireFiguresByHand(answered()));
            requireFiguresByHand(published(probe));
            assertThat(probe.rejected()).containsExactlyInAnyOrderElementsOf(probe.refused());
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private void send(List<StatusChange> events) {
        try (EventSender sender = new EventSender(settings, Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    private static boolean hasReadAll(TopicProbe probe) throws Exception {
        Map<TopicPartition, Long> ends = probe.ends(List.of(EVENTS));
        ends.values().removeIf(end -> end == 0);
        return probe.committed().equals(ends);
    }

    private void requireFiguresByHand(Map<String, Figure> shown) {
        SoftAssertions softly = new SoftAssertions();
        for (Telling telling : tellings) {
            for (WorkedCase.Expected row : telling.rows()) {
                softly.assertThat(shown.getOrDefault(telling.key(row), Telling.nobodyIn(row)))
                        .as("%s %s", telling.story(), row)
                        .isEqualTo(row.figure());
            }
        }
        softly.assertAll();
    }

    /** What the result topics hold. */
    private static Map<String, Figure> published(TopicProbe probe) {
        return probe.latestResults().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, result -> result.getValue().figure()));
    }

    /** What the API answers. */
    private Map<String, Figure> answered() throws IOException, InterruptedException {
        Set<String> paths = new TreeSet<>();
        for (Telling telling : tellings) {
            for (WorkedCase.Expected row : telling.rows()) {
                paths.add("/api/measures/" + row.measure() + "/results?period=" + row.month()
                        + "&by=region,municipality");
            }
        }
        Map<String, Figure> figures = new HashMap<>();
        for (String path : paths) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            JsonNode month = JSON.readTree(answer.body());
            for (JsonNode result : month.get("results")) {
                figures.put(key(month, result), figure(result));
            }
        }
        return figures;
    }

    private static String key(JsonNode month, JsonNode result) {
        return month.get("measure").textValue() + "|" + month.get("period").textValue()
                + List.of("gender", "region", "municipality", "office").stream()
                        .map(field -> "|" + result.get(field).asText(""))
                        .collect(Collectors.joining());
    }

    private static Figure figure(JsonNode result) {
        JsonNode denominator = result.get("denominator");
        return new Figure(
                result.get("numerator").longValue(),
                denominator.isNull() ? null : Long.valueOf(denominator.longValue()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(application.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
