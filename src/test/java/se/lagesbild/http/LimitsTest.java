package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(
            HttpServer.LOCALHOST, 0, null, example.sources(), new Limits(Duration.ofMillis(100), PATIENCE, 10, 2));
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldDropWhoSendsNothing() throws IOException {
        try (RawClient silent = new RawClient(server)) {
            assertThat(silent.answer()).isEmpty();
        }
    }

    @Test
    void shouldDropWhoSendsAByteNowAndThen() throws IOException {
        try (RawClient slow = new RawClient(server)) {
            slow.send("GET /api/measures HTTP/1.1\r\nHost: localhost\r\nX: ");

            await().pollInterval(PATIENCE.dividedBy(5))
                    .atMost(PATIENCE.multipliedBy(6))
                    .until(slow::isEnded);
        }
    }

    @Test
    void shouldDropWhoKeepsAConnectionForNothing() throws IOException {
        try (RawClient idle = new RawClient(server)) {
            idle.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(idle.answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void shouldServeOthersWhenSlowOnesHaveTakenAllConnections() throws IOException {
        RawClient[] slow = new RawClient[10];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = new RawClient(server);
            slow[i].send("GET / HTTP/1.1\r\n");
        }

        assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);

        for (RawClient each : slow) {
            each.close();
        }
    }

    @Test
    void shouldKeepSubscribersWhoRead() {
        Iterator<String> lines = browser.stream("/api/stream").iterator();

        int beats = 0;
        while (beats < 30) { // three seconds, six times the patience
            beats += lines.next().equals("event: heartbeat") ? 1 : 0;
        }

        assertThat(server.subscribers()).isEqualTo(1);
    }

    @Test
    void shouldRefuseMoreSubscribersThanItCanServeAndNoneWhenTheyHaveGone() throws IOException {
        try (RawClient first = subscriber();
                RawClient second = subscriber()) {
            await().until(() -> server.subscribers() == 2);

            HttpResponse<String> refused = browser.get("/api/stream");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
            first.close();
            second.close();
        }
        await().until(() -> server.subscribers() == 0);
        try (RawClient again = subscriber()) {
            await().until(() -> server.subscribers() == 1);
            again.end();
        }
    }

    private RawClient subscriber() throws IOException {
        RawClient client = new RawClient(server);
        client.send("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return client;
    }

    @Test
    void shouldRefuseLongRequests() throws IOException {
        String much = "a".repeat(9000);

        assertThat(answer("GET /api/measures?x=" + much + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414");
        assertThat(answer("GET /api/measures HTTP/1.1\r\nHost: localhost\r\nX: " + much + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void shouldNotReadBodies() throws IOException {
        String body = "a".repeat(1_000_000);

        assertThat(answer("POST /api/measures HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Length: 1000000000\r\n\r\n" + body.substring(0, 1000)))
                .startsWith("HTTP/1.1 405");
        assertThat(answer("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Length: 1000000000\r\n\r\n" + body.substring(0, 1000)))
                .startsWith("HTTP/1.1 200");
    }

    private String answer(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            return client.answer();
        }
    }
}
