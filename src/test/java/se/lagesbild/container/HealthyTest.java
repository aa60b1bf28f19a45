package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.http.Freshness;
import se.lagesbild.http.Health;
import se.lagesbild.http.HttpServer;
import se.lagesbild.http.Quality;
import se.lagesbild.http.Readiness;
import se.lagesbild.results.ResultsView;
import se.lagesbild.testing.InstalledProgram;

/** The image's health check asks the server as it is, which wants a token for everything else. */
class HealthyTest {

    private static final String TOKEN = "a-token-of-this-test";

    private final State health = new State();
    private final HttpServer server = HttpServer.start(
            HttpServer.LOCALHOST,
            0,
            TOKEN,
            new HttpServer.Sources(
                    CatalogueLoader.shipped(),
                    new ResultsView(() -> 0),
                    new ResultsView(() -> 0),
                    Finality.DEFAULT,
                    health,
                    format -> "",
                    () -> new Freshness.Lag(null, null, null),
                    () -> new Quality.Counts(Instant.EPOCH, 0, Map.of(), Map.of(), 0, Map.of(), Map.of()),
                    InstantSource.system(),
                    "test"));

    private static final class State implements Health {

        private Health.State live = Health.State.UP;

        @Override
        public Health.State live() {
            return live;
        }

        @Override
        public Readiness ready() {
            return Readiness.not(Readiness.State.STARTING, "it is a test");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBeContentWithWhoLives() throws Exception {
        assertThat(check()).isZero();
    }

    @Test
    void shouldNotBeContentWithWhoHasFailed() throws Exception {
        health.live = Health.State.down("a thread has failed");

        assertThat(check()).isEqualTo(1);
    }

    @Test
    void shouldNotBeContentWithSilence() throws Exception {
        server.close();

        assertThat(check()).isEqualTo(1);
    }

    private int check() throws IOException, InterruptedException {
        Path bash = InstalledProgram.find("bash", "bash");
        ProcessBuilder check = new ProcessBuilder(bash.toString(), "docker/lagesbild/healthy")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("LAGESBILD_HTTP_HOST", "0.0.0.0");
        check.environment().put("LAGESBILD_HTTP_PORT", Integer.toString(server.port()));
        return check.start().waitFor();
    }
}
