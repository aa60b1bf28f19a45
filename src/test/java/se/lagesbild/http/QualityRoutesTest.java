package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QualityRoutesTest {

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTellWhatHasBecomeOfEvents() {
        example.counts = new Quality.Counts(
                Example.NOW,
                1234,
                Map.of("UNDECODABLE", 3L),
                Map.of("OUTDATED", 2L),
                7,
                Map.of("END_BEFORE_START", 1L),
                Map.of("turnover-to-work", 5L));

        assertThat(browser.get("/api/quality").body())
                .isEqualTo("{\"since\":\"2021-03-15T11:00:00Z\",\"accepted\":1234,\"rejected\":{\"UNDECODABLE\":3},"
                        + "\"duplicate\":{\"OUTDATED\":2},\"late\":7,\"anomalous\":{\"END_BEFORE_START\":1},"
                        + "\"revisions\":{\"turnover-to-work\":5}}");
    }

    @Test
    void shouldRefuseParameters() {
        assertThat(browser.get("/api/quality?since=2021").statusCode()).isEqualTo(400);
    }
}
