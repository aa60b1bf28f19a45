package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/api/measures", "/api/nothing", "/metrics"})
    void shouldSendSecurityHeadersWithEverything(String path) {
        HttpResponse<String> response = browser.get(path);

        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void shouldRefuseToDoAnythingButRead(String method) {
        HttpResponse<String> response = browser.send(method, "/api/measures");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(Browser.parse(response.body()).get("title").asText()).isEqualTo("Method Not Allowed");
    }

    @Test
    void shouldTellProblemsInDetail() {
        HttpResponse<String> response = browser.get("/api/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Browser.parse(response.body())).isEqualTo(Browser.parse("""
                {"type":"about:blank", "title":"Not Found", "status":404,
                 "detail":"Endpoint GET /api/nothing not found", "instance":"/api/nothing"}"""));
    }

    @Test
    void shouldHideTheCauseOfItsOwnFailures() {
        example.ready = null;

        HttpResponse<String> response = browser.get("/health/ready");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Browser.parse(response.body()).get("detail").asText()).isEqualTo("The server's log says more.");
    }

    @Test
    void shouldAnswerHeadAsGetWithoutBody() {
        HttpResponse<String> found = browser.send("HEAD", "/api/measures/turnover-to-work");
        HttpResponse<String> missing = browser.send("HEAD", "/api/measures/turnover");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(found.body()).isEmpty();
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(browser.send("HEAD", "/api/stream").headers().firstValue("Content-Type"))
                .hasValue("text/event-stream;charset=utf-8");
    }

    @Test
    void shouldListenToThisAddressAlone() throws IOException {
        try (Socket elsewhere = new Socket()) {
            assertThatThrownBy(() -> elsewhere.connect(new InetSocketAddress("127.0.0.2", server.port()), 500))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "127.0.0.2, false",
        "localhost, false",
        "::1, false",
        "0.0.0.0, true",
        "::, true",
        "192.0.2.1, true",
        "no such host, false"
    })
    void shouldKnowWhoReachesIt(String host, boolean others) {
        assertThat(HttpServer.isReachedByOthers(host)).isEqualTo(others);
    }

    @Test
    void shouldRefusePortThatIsTaken() {
        assertThatThrownBy(() -> HttpServer.start(server.port(), example.sources()))
                .isInstanceOf(JavalinBindException.class);
    }
}
