package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.measure.Cell;

class RevalidatedTest {

    private static final String RESULTS = "/api/measures/turnover-to-work/results";

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String tag(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("ETag"))
                .as("ETag of " + response)
                .isPresent();
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/main.js",
                "/api/measures",
                "/api/measures/turnover-to-work",
                RESULTS,
                "/api/measures/turnover-to-work/series",
                "/api/places",
                "/api/not-computable"
            })
    void shouldNotSendAgainWhatHolds(String path) {
        HttpResponse<String> first = browser.get(path);
        HttpResponse<String> again = browser.get(path, "If-None-Match", tag(first));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag(first)).matches("\"[\\w-]{20}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(again.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(tag(browser.send("HEAD", path))).isEqualTo(tag(first));
    }

    @Test
    void shouldSendWhatHasChanged() {
        String before = tag(browser.get(RESULTS));

        example.apply(Example.MARCH, Cell.TOTAL, 5, 74);

        HttpResponse<String> after = browser.get(RESULTS, "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(tag(after)).isNotEqualTo(before);
        assertThat(Browser.parse(after.body()).at("/results/0/numerator").asLong())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            TAG             | 304
            W/TAG           | 304
            "other", TAG    | 304
            "a,b",W/TAG,"c" | 304
            *               | 304
            "other"         | 200
            W/"other"       | 200
            "               | 200
            ''              | 200
            """)
    void shouldCompareTagsAsTheyMayBeGiven(String given, int status) {
        String tag = tag(browser.get("/api/places"));

        assertThat(browser.get("/api/places", "If-None-Match", given.replace("TAG", tag))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void shouldTellWhatIsPackedFromWhatIsNot() {
        HttpResponse<String> plain = browser.get("/api/places");
        HttpResponse<String> packed = browser.get("/api/places", "Accept-Encoding", "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(tag(packed)).isEqualTo(tag(plain).replaceFirst("\"$", "-gzip\""));
        assertThat(browser.get("/api/places", "Accept-Encoding", "gzip", "If-None-Match", tag(packed))
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/api/places", "Accept-Encoding", "gzip", "If-None-Match", tag(plain))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/api/nothing", "/api/measures/nope"})
    void shouldLetNothingElseBeKept(String path) {
        HttpResponse<String> response = browser.get(path, "If-None-Match", "*");

        assertThat(response.statusCode()).isNotEqualTo(304);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }
}
