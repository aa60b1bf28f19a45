package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBeUp() {
        assertThat(browser.json("/health/live")).isEqualTo(Browser.parse("{\"status\":\"UP\",\"reason\":null}"));
        assertThat(browser.json("/health/ready"))
                .isEqualTo(Browser.parse("{\"status\":\"UP\",\"reason\":null,\"state\":\"running\",\"percent\":null}"));
    }

    @Test
    void shouldSayWhyItIsNotReady() {
        example.ready = new Readiness(Readiness.State.RESTORING, 40, "because");

        HttpResponse<String> response = browser.get("/health/ready");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Browser.parse(response.body()))
                .isEqualTo(Browser.parse(
                        "{\"status\":\"DOWN\",\"reason\":\"because\",\"state\":\"restoring\",\"percent\":40}"));
        assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
    }
}
