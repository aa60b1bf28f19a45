package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsRoutesTest {

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @BeforeEach
    void count() {
        example.meters.counter("lagesbild.events", "type", "DECEASED").increment(3);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldServePrometheusText() {
        HttpResponse<String> response = browser.get("/metrics");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
                .contains("lagesbild_events_total{type=\"DECEASED\"} 3.0")
                .doesNotContain("# EOF");
    }

    @Test
    void shouldServeOpenMetricsToWhomAsksForIt() {
        HttpResponse<String> response = browser.get(
                "/metrics",
                "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.4");

        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(response.body())
                .contains("lagesbild_events_total{type=\"DECEASED\"} 3.0")
                .endsWith("# EOF\n");
    }
}
