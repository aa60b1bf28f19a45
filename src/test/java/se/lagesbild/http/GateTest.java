package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String TOKEN = "0123456789abcdefXYZ._~+/=-";

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(HttpServer.LOCALHOST, 0, TOKEN, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/api/measures", "/api/stream", "/metrics", "/nothing", "/health"})
    void shouldRefuseEverythingWithoutTheToken(String path) {
        HttpResponse<String> response = browser.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .isEqualTo(List.of("Bearer realm=\"lagesbild\"", "Basic realm=\"lagesbild\", charset=\"UTF-8\""));
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(Browser.parse(response.body()).get("detail").asText()).isEqualTo("The token is missing or wrong.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/api/measures", "/metrics"})
    void shouldLetInWhoHasTheToken(String path) {
        assertThat(browser.get(path, "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(path, "Authorization", "bearer  " + TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(path, "Authorization", basic("any:" + TOKEN)).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(path, "Authorization", basic(":" + TOKEN)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer 0123456789abcdef",
                "Bearer 0123456789abcdefXYZ._~+/=-x",
                "Token 0123456789abcdefXYZ._~+/=-",
                "0123456789abcdefXYZ._~+/=-",
                "Basic",
                "Basic %%%",
                "Basic MDEyMzQ1Njc4OWFiY2RlZg=="
            })
    void shouldRefuseAnythingElseAndNotRepeatIt(String authorization) {
        HttpResponse<String> response = browser.get("/api/measures", "Authorization", authorization);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("0123456789");
    }

    @Test
    void shouldTellHealthToEverybody() {
        assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/../api/measures", "/health/..%2fapi/measures", "/health/%2e%2e/api/measures"})
    void shouldNotBeWalkedAround(String path) {
        assertThat(browser.get(path).statusCode()).isIn(400, 401, 404);
    }

    @ParameterizedTest
    @CsvSource({"short, has fewer than 16", "0123456789 abcdef, has other characters", "0123456789abcdefö, has other"})
    void shouldRefuseATokenThatIsNoGoodWithoutTellingIt(String token, String told) {
        assertThatThrownBy(() -> HttpServer.start(HttpServer.LOCALHOST, 0, token, example.sources()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http.token " + told)
                .hasMessageNotContaining(token);
    }
}
