package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.testing.ApiDescription;
import se.lagesbild.testing.ApiDescription.Operation;

/** What the server answers is what its description says, in every field. */
@Timeout(60)
class DescribedAnswersTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final String STREAM = "/api/stream";

    private final Example example = new Example();
    private final HttpServer server =
            HttpServer.start(0, example.sources(CatalogueLoader.shipped().entries()));
    private final Browser browser = new Browser(server);
    private final ApiDescription description =
            ApiDescription.parse(browser.get("/api/openapi.json").body());

    /** Which answers of which paths there were. */
    private final Set<String> seen = new TreeSet<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private void shouldBeAsDescribed(String path, HttpResponse<String> answer) {
        assertThat(description.faults(path, answer)).as(answer.toString()).isEmpty();
        seen.add(path + " " + answer.statusCode());
    }

    @Test
    void shouldGiveEveryAnswerThatIsDescribed() {
        for (Operation operation : description.operations()) {
            String path = operation.path();
            String asked = operation.examplePath(description);
            shouldBeAsDescribed(path, browser.send("POST", asked));
            if (!path.equals(STREAM)) {
                shouldBeAsDescribed(path, browser.get(asked));
                shouldBeAsDescribed(path, browser.get(asked, "If-None-Match", "*"));
            }
            if (path.startsWith("/api/")) {
                shouldBeAsDescribed(path, browser.get(asked + "?nothing=1"));
            }
            if (path.contains("{")) {
                shouldBeAsDescribed(path, browser.get(path.replaceFirst("\\{.*}", "nope")));
            }
        }
        listen();
        askTooMuch();
        askWithoutToken();
        askWhileDown();

        // 405 is said of all at the top; what else an answer can be is described where it is.
        assertThat(seen)
                .filteredOn(answer -> !answer.endsWith(" 405"))
                .containsExactlyInAnyOrderElementsOf(described());
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        for (Operation operation : description.operations()) {
            operation.node().get("responses").fieldNames().forEachRemaining(status -> {
                if (!status.equals("default")) {
                    described.add(operation.path() + " " + status);
                }
            });
        }
        return described;
    }

    private void askWithoutToken() {
        try (HttpServer closed = HttpServer.start(HttpServer.LOCALHOST, 0, TOKEN, example.sources())) {
            Browser stranger = new Browser(closed);
            for (Operation operation : description.operations()) {
                boolean open = operation.node().path("security").isArray();
                HttpResponse<String> answer = stranger.get(operation.examplePath(description));
                assertThat(answer.statusCode()).as(operation.path()).isEqualTo(open ? 200 : 401);
                shouldBeAsDescribed(operation.path(), answer);
            }
        }
    }

    private void askTooMuch() {
        Limits none = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), 10, 0);
        try (HttpServer full = HttpServer.start(HttpServer.LOCALHOST, 0, null, example.sources(), none)) {
            shouldBeAsDescribed(STREAM, new Browser(full).get(STREAM));
        }
    }

    private void askWhileDown() {
        example.live = Health.State.down("Threads have died");
        example.ready = new Readiness(Readiness.State.RESTORING, 12, "State comes back");
        shouldBeAsDescribed("/health/live", browser.get("/health/live"));
        shouldBeAsDescribed("/health/ready", browser.get("/health/ready"));
    }

    /** All kinds of messages. */
    private void listen() {
        Messages messages = new Messages(browser.stream(STREAM).iterator());
        messages.readTo("snapshot");
        example.apply(Example.MARCH, Cell.TOTAL, 9, 90);
        messages.readTo("result");
        example.sameDays.apply(sameDay());
        messages.readTo("same-day");
        example.today.set(Day.parse("2021-03-16"));
        messages.readTo("day");
        example.lag.set(new Freshness.Lag(0.125, 12L, null));
        messages.readTo("freshness");
        example.lag.set(new Freshness.Lag(null, null, 12L));
        messages.readTo("freshness");
        server.beat();
        messages.readTo("heartbeat");

        assertThat(description.faults(STREAM, 200, "text/event-stream", messages.read))
                .isEmpty();
        seen.add(STREAM + " 200");
    }

    private static Result sameDay() {
        return Result.of(
                Example.TURNOVER,
                Period.of(Example.FEBRUARY),
                Cell.TOTAL,
                Day.parse("2021-02-14"),
                new Figure(1, 2L),
                Result.Status.LIVE,
                0,
                0);
    }

    /** What a stream has told, as the description has it. */
    private record Messages(Iterator<String> lines, ArrayNode read) {

        Messages(Iterator<String> lines) {
            this(lines, JsonNodeFactory.instance.arrayNode());
        }

        void readTo(String event) {
            String name;
            do {
                name = next("event: ");
                read.addObject().put("event", name).set("data", Browser.parse(next("data: ")));
            } while (!name.equals(event));
        }

        private String next(String field) {
            String line = lines.next();
            while (!line.startsWith(field)) {
                line = lines.next();
            }
            return line.substring(field.length());
        }
    }

    @Test
    void shouldDescribeEveryMeasureAsItIs() {
        for (JsonNode measure : browser.json("/api/measures")) {
            String id = measure.get("id").asText();
            shouldBeAsDescribed("/api/measures/{id}", browser.get("/api/measures/" + id));
            for (String figures : List.of("results?by=total,gender,region&period=2021-02", "results", "series")) {
                shouldBeAsDescribed(
                        "/api/measures/{id}/" + figures.replaceFirst("\\?.*", ""),
                        browser.get("/api/measures/" + id + "/" + figures));
            }
        }
        assertThat(seen).hasSize(3);
    }

    @Test
    void shouldFindAFieldThatIsNotDescribed() {
        JsonNode live = Browser.parse("{\"status\":\"UP\",\"reason\":null,\"more\":1}");

        assertThat(description.faults("/health/live", 200, "application/json", live))
                .singleElement()
                .asString()
                .contains("more");
    }
}
