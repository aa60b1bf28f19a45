package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is asked, the server answers that it cannot be answered, and does not tell of its inside. */
class OddRequestsTest {

    private static final int REQUESTS = 4000;
    private static final long SEED = 20211231;

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "FOO",
            "get",
            "",
            "G\u00e4T",
            "PRI");
    private static final List<String> PATHS = List.of(
            "/",
            "/page/main.js",
            "/page/../",
            "/page/%2e%2e/index.html",
            "/api/measures",
            "/api/measures/",
            "/api/measures/turnover-to-work",
            "/api/measures/turnover-to-work/results",
            "/api/measures/turnover-to-work/series",
            "/api/measures/%00/results",
            "/api/measures/%zz",
            "/api/measures/%ff",
            "/api/measures/%f0%9f%98%80/results",
            "/api/places",
            "/api/not-computable",
            "/api/nothing",
            "/metrics",
            "/health/live",
            "/health/ready",
            "/health",
            "//",
            "/;a=b",
            "/api;x/measures",
            "/a\\b",
            "*",
            "api",
            "",
            "http://other/api/measures",
            "/%",
            "/?",
            "/#",
            "/\u0001");
    private static final List<String> NAMES = List.of(
            "period", "month", "from", "to", "by", "region", "gender", "municipality", "office", "x", "", "%00", "[]");
    private static final List<String> VALUES = List.of(
            "2021-03",
            "2021-Q1",
            "2021",
            "2021-01/2021-05",
            "2021-13",
            "9999-12",
            "0000-00",
            "current",
            "total",
            "gender+region",
            "gender,,",
            "WOMAN",
            "05",
            "0580",
            "%",
            "%00",
            "%ff%fe",
            "'",
            "\"",
            "<script>",
            "{}",
            "-1",
            "99999999999999999999",
            "\u00e5",
            "a%0d%0aSet-Cookie:x",
            "",
            "${env:HOME}",
            "${jndi:ldap://x}");
    private static final List<String> HEADERS = List.of(
            "Accept: application/openmetrics-text",
            "Accept: \u00ff",
            "Authorization: Basic %%%",
            "Host: ",
            "Host: a b",
            "Content-Length: -1",
            "Content-Length: 5",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: x",
            "Expect: 100-continue",
            "Range: bytes=5-1",
            "If-None-Match: \"",
            "Cookie: =;;=\"",
            "Connection: upgrade",
            "Upgrade: h2c",
            "HTTP2-Settings: x",
            "X-Forwarded-For: ''",
            "no colon",
            ": no name",
            " folded",
            "Content-Type: multipart/form-data",
            "Content-Encoding: gzip",
            "Accept-Encoding: gzip, br",
            "Origin: null");
    private static final List<String> ODD_VERSIONS = List.of("HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/9.9", "", "x");

    private final Random random = new Random(SEED);
    private final HttpServer server = HttpServer.start(0, new Example().sources());

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String request() {
        StringBuilder request = new StringBuilder(one(METHODS)).append(' ').append(one(PATHS));
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            request.append(i == 0 ? '?' : '&').append(one(NAMES)).append('=').append(one(VALUES));
        }
        request.append(' ')
                .append((random.nextInt(8) > 0 ? "HTTP/1.1" : one(ODD_VERSIONS)))
                .append("\r\n");
        if (random.nextInt(10) > 0) {
            request.append("Host: localhost\r\n");
        }
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        for (int i = random.nextInt(8) - 6; i > 0; i--) {
            request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
        }
        return request.toString();
    }

    @Test
    @Timeout(120)
    void shouldNeitherFailNorTellOfItsInside() throws IOException {
        TreeMap<String, Integer> statuses = new TreeMap<>();
        try (server) {
            for (int i = 0; i < REQUESTS; i++) {
                String request = request();
                String answer = answer(request);
                String status = answer.isEmpty() ? "none" : answer.substring(0, Math.min(12, answer.length()));
                statuses.merge(status, 1, Integer::sum);
                assertThat(answer)
                        .as(request)
                        .doesNotContain("\tat ", "Exception", "eclipse", "Jetty", "javalin")
                        .doesNotContainIgnoringCase("\nset-cookie")
                        .satisfiesAnyOf(
                                some -> assertThat(some).isEmpty(),
                                some -> assertThat(some).matches("(?s)HTTP/1\\.[01] [234]\\d\\d .*"),
                                some -> assertThat(some).startsWith("HTTP/1.1 505 "),
                                some -> assertThat(some).startsWith("HTTP/1.1 501 "));
            }
            assertThat(new Browser(server).get("/health/live").statusCode()).isEqualTo(200);
        }
        assertThat(statuses)
                .as("all kinds of answers")
                .containsKeys("HTTP/1.1 200", "HTTP/1.1 400", "HTTP/1.1 404", "HTTP/1.1 405");
    }

    private String answer(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            client.end();
            return client.answer();
        } catch (SocketException reset) {
            return "";
        }
    }
}
