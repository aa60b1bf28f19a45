package se.lagesbild.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/** The web server, from its start until it is closed. */
public final class HttpServer implements AutoCloseable {

    /** Listens to this machine only, unless told otherwise. */
    public static final String LOCALHOST = "127.0.0.1";

    private final Javalin javalin;
    private final Broadcast broadcast;

    /**
     * What the server reads from.
     *
     * @param catalogue its measures are listed and shown in its order
     * @param sameDays what the month before, and the month a year before, had come to on the same day
     * @param finality when a month is settled, for months in which nothing was counted
     * @param version of the application, for the page's footer and the API's description
     */
    public record Sources(
            Catalogue catalogue,
            ResultsView results,
            ResultsView sameDays,
            Finality finality,
            Health health,
            Scrape meters,
            Freshness freshness,
            Quality quality,
            InstantSource clock,
            String version) {}

    private HttpServer(Javalin javalin, Broadcast broadcast) {
        this.javalin = javalin;
        this.broadcast = broadcast;
    }

    /**
     * Starts on {@link #LOCALHOST}.
     *
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException if the port is taken
     */
    public static HttpServer start(int port, Sources sources) {
        return start(LOCALHOST, port, null, sources);
    }

    /**
     * Starts on the address of a host, or on all with {@code 0.0.0.0}.
     *
     * @param token without which only health is told; null if it is not needed
     * @throws IllegalArgumentException if the token is no good
     */
    public static HttpServer start(String host, int port, @Nullable String token, Sources sources) {
        return start(host, port, token, sources, Limits.DEFAULT);
    }

    static HttpServer start(String host, int port, @Nullable String token, Sources sources, Limits limits) {
        Gate gate = new Gate(token);
        Catalogue catalogue = sources.catalogue;
        Measures measures = new Measures(catalogue.entries());
        Figures figures =
                new Figures(new PeriodResults(sources.results, sources.finality), catalogue.places(), sources.clock);
        SameDays sameDays = new SameDays(sources.sameDays, figures);
        Broadcast broadcast =
                new Broadcast(measures, figures, sameDays, sources.freshness, sources.version, limits.heartbeat());
        List<Routes> routes = List.of(
                new Headers(),
                gate,
                new Problems(),
                new PageRoutes(),
                new OpenApiRoutes(sources.version),
                new HealthRoutes(sources.health),
                new MetricsRoutes(sources.meters),
                new QualityRoutes(sources.quality),
                new MeasureRoutes(measures, figures),
                new SeriesRoutes(measures, figures),
                new CatalogueRoutes(catalogue, sources.results),
                new StreamRoutes(broadcast, new Semaphore(limits.subscribers())));
        try {
            Javalin javalin = Javalin.create(config -> {
                configure(config);
                limits.applyTo(config);
                routes.forEach(some -> some.addTo(config.routes));
            });
            return new HttpServer(javalin.start(host, port), broadcast);
        } catch (RuntimeException e) {
            broadcast.close();
            throw e;
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    }

    /** Whether other machines, too, can reach who listens on the address of the host; false if it has none. */
    public static boolean isReachedByOthers(String host) {
        InetAddress address = new InetSocketAddress(host, 0).getAddress();
        return address != null && !address.isLoopbackAddress();
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** What it has answers for: a method and a path, or where the path holds parameters, their names in braces. */
    Set<String> endpoints() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toSet());
    }

    /** How many listen to the stream. */
    int subscribers() {
        return broadcast.subscribers();
    }

    /** Sends the heartbeat out of turn. */
    void beat() {
        broadcast.beat();
    }

    /** Stops listening and ends all connections, at once. */
    @Override
    public void close() {
        broadcast.close();
        javalin.stop();
    }
}
