package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;

@Timeout(30)
class StreamRoutesTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final Example example = new Example();
    private final HttpServer server = start(example.sources(), Duration.ofMillis(200));
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpServer start(HttpServer.Sources sources, Duration heartbeat) {
        return HttpServer.start(HttpServer.LOCALHOST, 0, null, sources, new Limits(heartbeat, NEVER, 100, 100));
    }

    /** The data of the next event of that name; comments and other events are skipped. */
    private static JsonNode next(Iterator<String> lines, String event) {
        while (!lines.next().equals("event: " + event)) {}
        return Browser.parse(lines.next().substring("data: ".length()));
    }

    @Test
    void shouldBeginWithAllThatIsShown() {
        JsonNode snapshot = next(browser.stream("/api/stream").iterator(), "snapshot");

        assertThat(snapshot.get("today").asText()).isEqualTo("2021-03-15");
        assertThat(snapshot.get("current").asText()).isEqualTo("2021-03");
        assertThat(snapshot.get("previous").asText()).isEqualTo("2021-02");
        assertThat(snapshot.get("year").asText()).isEqualTo("2021-01/2021-02");
        assertThat(snapshot.get("version").asText()).isEqualTo("1.2.3");
        assertThat(snapshot.get("at").asText()).isEqualTo("2021-03-15T11:00:00Z");
        // Three periods, and in each the total and three genders, also where nothing was counted.
        assertThat(snapshot.get("results").findValuesAsText("measure"))
                .hasSize(36)
                .startsWith(Collections.nCopies(12, "turnover-to-work").toArray(String[]::new))
                .endsWith(Collections.nCopies(12, "study-referrals").toArray(String[]::new));
        assertThat(new LinkedHashSet<>(snapshot.get("results").findValuesAsText("period")))
                .containsExactly("2021-02", "2021-01/2021-02", "2021-03");
        assertThat(snapshot.get("results").findValuesAsText("gender").subList(0, 4))
                .containsExactly("null", "WOMAN", "MAN", "UNKNOWN");
    }

    @Test
    void shouldTellChangedFigureAndNoOther() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");
        example.apply(Example.MARCH, new Cell(null, "05", null, null), 1, 2);
        example.apply(Example.MARCH.plus(-13), Cell.TOTAL, 1, 2);
        example.apply(Example.MARCH, Example.WOMEN, 5, 80);

        JsonNode result = next(lines, "result");

        assertThat(result.get("gender").asText()).isEqualTo("WOMAN");
        assertThat(result.get("numerator").asLong()).isEqualTo(5);
        assertThat(result.get("asOfDay").asText()).isEqualTo("2021-03-15");
    }

    /** The page draws thirteen months. */
    @Test
    void shouldTellAnEarlierMonthWhenItChanges() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");

        example.apply(Example.MARCH.plus(-12), Cell.TOTAL, 7, 70);

        JsonNode result = next(lines, "result");
        assertThat(result.get("period").asText()).isEqualTo("2020-03");
        assertThat(result.get("numerator").asLong()).isEqualTo(7);
    }

    /** Changes are told four times a second, and a figure may be here and back in between. */
    @Test
    void shouldTellWhoJoinsThatAFigureIsWhatItWas() {
        Iterator<String> early = browser.stream("/api/stream").iterator();
        next(early, "snapshot");
        example.apply(Example.MARCH, Cell.TOTAL, 5, 80);
        next(early, "result");

        example.apply(Example.MARCH, Cell.TOTAL, 6, 80);
        Iterator<String> late = browser.stream("/api/stream").iterator();
        next(late, "snapshot");
        example.apply(Example.MARCH, Cell.TOTAL, 5, 80);

        // The six may be told once more before, if a round of telling comes in between.
        List<Long> told = new ArrayList<>();
        do {
            told.add(next(late, "result").get("numerator").asLong());
        } while (!told.contains(5L));
        assertThat(told).endsWith(5L);
    }

    @Test
    void shouldTellTheYearToDateWhenAMonthOfItChanges() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");

        example.apply(Month.of(2021, 1), Cell.TOTAL, 6, 100);

        JsonNode result = next(lines, "result");
        if (result.get("period").asText().equals("2021-01")) {
            result = next(lines, "result");
        }
        assertThat(result.get("period").asText()).isEqualTo("2021-01/2021-02");
        assertThat(result.get("numerator").asLong()).isEqualTo(60);
        assertThat(result.get("denominator").asLong()).isEqualTo(1100);
    }

    @Test
    void shouldTellWhatEarlierMonthsHadComeToOnTheSameDay() {
        example.sameDays.apply(onDay("2021-02-14", Cell.TOTAL, 20));
        // Of when that month was held against April 2020; and of one that is held against nothing now.
        example.sameDays.apply(onDay("2020-03-31", Cell.TOTAL, 30));
        example.sameDays.apply(onDay("2021-01-15", Cell.TOTAL, 40));
        Iterator<String> lines = browser.stream("/api/stream").iterator();

        JsonNode sameDay = next(lines, "snapshot").get("sameDay");
        example.sameDays.apply(onDay("2020-03-15", new Cell(null, "05", null, null), 50));
        example.sameDays.apply(onDay("2020-03-15", Example.WOMEN, 60));
        JsonNode changed = next(lines, "same-day");

        assertThat(sameDay).hasSize(1);
        assertThat(sameDay.get(0).get("numerator").asLong()).isEqualTo(20);
        assertThat(sameDay.get(0).get("period").asText()).isEqualTo("2021-02");
        assertThat(sameDay.get(0).get("asOfDay").asText()).isEqualTo("2021-02-15");
        assertThat(changed.get("numerator").asLong()).isEqualTo(60);
        assertThat(changed.get("gender").asText()).isEqualTo("WOMAN");
        assertThat(changed.get("asOfDay").asText()).isEqualTo("2020-03-15");
    }

    private static Result onDay(String day, Cell cell, long numerator) {
        int asOfDay = Day.parse(day);
        Period month = Period.of(Month.of(asOfDay));
        Figure figure = new Figure(numerator, 1_000L);
        return Result.of(Example.TURNOVER, month, cell, asOfDay, figure, Result.Status.LIVE, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "all", textBlock = """
            region=05                   | all   | 05      | all     | 4
            region=05                   | WOMAN | 05      | all     | 4
            gender=WOMAN                | WOMAN | all     | all     | 1
            region=05&gender=WOMAN      | WOMAN | 05      | all     | 1
            municipality=0580           | MAN   | 05      | 0580    | 4
            region=UNKNOWN&gender=MAN   | MAN   | UNKNOWN | all     | 1
            """)
    void shouldFollowASelectionAlone(String query, String gender, String region, String municipality, int rowsOfMarch) {
        example.apply(Example.MARCH, new Cell("WOMAN", "05", null, null), 1, 2);
        Iterator<String> lines = browser.stream("/api/stream?" + query).iterator();
        List<JsonNode> march = new ArrayList<>();
        next(lines, "snapshot").get("results").forEach(result -> {
            if (result.get("measure").asText().equals("turnover-to-work")
                    && result.get("period").asText().equals("2021-03")) {
                march.add(result);
            }
        });
        assertThat(march).hasSize(rowsOfMarch);

        example.apply(Example.MARCH, Cell.TOTAL, 1, 2);
        example.apply(Example.MARCH, new Cell("WOMAN", "01", null, null), 1, 2);
        example.apply(Example.MARCH, new Cell("UNKNOWN", "05", "0581", null), 1, 2);
        example.apply(Example.MARCH, new Cell(gender, region, municipality, null), 7, 70);

        JsonNode result = next(lines, "result");
        assertThat(result.get("numerator").asLong()).isEqualTo(7);
        assertThat(result.get("gender").asText(null)).isEqualTo(gender);
        assertThat(result.get("region").asText(null)).isEqualTo(region);
        assertThat(result.get("municipality").asText(null)).isEqualTo(municipality);
    }

    @ParameterizedTest
    @CsvSource({"region=5", "gender=WOMEN", "municipality=05", "region=01&municipality=0580", "office=12"})
    void shouldRefuseSelectionThatItDoesNotUnderstand(String query) {
        assertThat(browser.get("/api/stream?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldTellDayAndThenMonth() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");

        example.today.set(Day.parse("2021-03-31"));
        assertThat(next(lines, "day").get("today").asText()).isEqualTo("2021-03-31");

        example.today.set(Day.parse("2021-04-01"));
        assertThat(next(lines, "snapshot").get("current").asText()).isEqualTo("2021-04");
    }

    @Test
    void shouldNeitherBePackedNorKept() {
        var headers = browser.headersOf("/api/stream", "Accept-Encoding", "gzip");

        assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        assertThat(headers.firstValue("Content-Encoding")).isEmpty();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shouldTellHowFreshFiguresAre() {
        example.lag.set(new Freshness.Lag(0.125, 12L, null));
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");
        assertThat(next(lines, "freshness").get("lagSeconds").isNull()).isTrue();

        JsonNode freshness = next(lines, "freshness");

        assertThat(freshness.get("lagSeconds").asDouble()).isEqualTo(0.125);
        assertThat(freshness.get("waiting").asLong()).isEqualTo(12);
        assertThat(freshness.get("silentSeconds").isNull()).isTrue();
    }

    @Test
    void shouldTellThatKafkaIsSilent() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "freshness");
        example.lag.set(new Freshness.Lag(null, null, 12L));

        JsonNode freshness = next(lines, "freshness");

        assertThat(freshness.get("silentSeconds").asLong()).isEqualTo(12);
        assertThat(freshness.get("lagSeconds").isNull()).isTrue();
        assertThat(freshness.get("waiting").isNull()).isTrue();
    }

    @Test
    void shouldBeatWhileNothingHappens() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "freshness");
        assertThat(lines.next()).isEmpty();

        assertThat(lines.next()).isEqualTo(": heartbeat");
    }

    @Test
    void shouldForgetWhoHasLeft() throws IOException {
        try (Socket ignored = connectWithoutReading(server)) {
            await().until(() -> server.subscribers() == 1);
        }
        await().until(() -> server.subscribers() == 0);
    }

    @Test
    void shouldDropWhoDoesNotReadWhileOthersHearOn() throws IOException {
        // With each new month everything is sent again, here more than fits into the buffers of a connection.
        List<CatalogueEntry> many =
                Collections.nCopies(3_000, new CatalogueEntry(Example.TURNOVER, "turnover", Map.of()));
        try (HttpServer crowded = start(example.sources(many), NEVER);
                Socket ignored = connectWithoutReading(crowded)) {
            Iterator<String> lines = new Browser(crowded).stream("/api/stream").iterator();
            await().until(() -> crowded.subscribers() == 2);
            await().until(() -> {
                example.today.set(Month.of(example.view.today()).end());
                next(lines, "snapshot");
                // Who has read a heartbeat before the next one comes is not dropped, however slow the machine is.
                crowded.beat();
                next(lines, "heartbeat");
                return crowded.subscribers() == 1;
            });
            example.apply(Month.of(example.view.today()), Cell.TOTAL, 1, 2);
            assertThat(next(lines, "result").get("value").asDouble()).isEqualTo(0.5);
        }
    }

    private Socket connectWithoutReading(HttpServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(HttpServer.LOCALHOST, server.port()));
        socket.getOutputStream()
                .write("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void shouldStopWithinASecondWhileSomebodyListens() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();
        next(lines, "snapshot");

        assertTimeout(Duration.ofSeconds(1), server::close);

        lines.forEachRemaining(line -> assertThat(line).doesNotStartWith("data: {\"measure\""));
    }
}
