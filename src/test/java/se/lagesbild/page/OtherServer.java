package se.lagesbild.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.http.Freshness;
import se.lagesbild.http.Health;
import se.lagesbild.http.HttpServer;
import se.lagesbild.http.Quality;
import se.lagesbild.http.Readiness;
import se.lagesbild.results.ResultsView;

/** A web server of its own for the figures of the demonstration, which can go away, lose Kafka, and come back. */
final class OtherServer {

    private final AtomicReference<Freshness.Lag> lag = new AtomicReference<>(new Freshness.Lag(0.2, null, null));
    private final HttpServer.Sources sources;
    private final int port = freePort();
    private HttpServer server;

    OtherServer(ServedPage served) {
        this(served, served.catalogue());
    }

    OtherServer(ServedPage served, Catalogue catalogue) {
        sources = new HttpServer.Sources(
                catalogue,
                served.results(),
                new ResultsView(served.results()::today),
                Finality.DEFAULT,
                new Healthy(),
                format -> "",
                lag::get,
                () -> new Quality.Counts(Instant.EPOCH, 0, Map.of(), Map.of(), 0, Map.of(), Map.of()),
                Clock.systemUTC(),
                "0");
        server = HttpServer.start(port, sources);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Healthy() implements Health {

        @Override
        public State live() {
            return State.UP;
        }

        @Override
        public Readiness ready() {
            return Readiness.READY;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Tells from now on that figures follow events like this. */
    void follows(Freshness.Lag now) {
        lag.set(now);
    }

    void stop() {
        server.close();
    }

    void startAgain() {
        server = HttpServer.start(port, sources);
    }
}
