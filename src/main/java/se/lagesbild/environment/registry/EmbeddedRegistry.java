package se.lagesbild.environment.registry;

import static se.lagesbild.environment.registry.RegistryJson.answer;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A schema registry on a free port of this machine's own address. Starts empty, and forgets everything at the end. */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MAX_THREADS = 16;
    private static final int MIN_THREADS = 2;

    private final Javalin server;

    private EmbeddedRegistry(Javalin server) {
        this.server = server;
    }

    /** Ready to be asked on return; new versions must be BACKWARD compatible until configured otherwise. */
    public static EmbeddedRegistry start() {
        return new EmbeddedRegistry(Javalin.start(EmbeddedRegistry::configure));
    }

    public String url() {
        return "http://" + HOST + ":" + server.port();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // It would leave a thread behind for five seconds.
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = HOST;
        config.jetty.port = 0;
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        addRoutes(config.routes);
    }

    private static void addRoutes(RoutesConfig routes) {
        CompatibilityRules rules = new CompatibilityRules(CompatibilityLevel.BACKWARD);
        SchemaStore store = new SchemaStore(rules);
        new SchemaRoutes(store).addTo(routes);
        new RuleRoutes(store, rules).addTo(routes);
        routes.get("/", request -> answer(request, Map.of()));
        routes.get("/mode", request -> answer(request, Map.of("mode", "READWRITE")));
        routes.get(
                "/v1/metadata/id",
                request -> answer(
                        request, Map.of("id", "", "scope", Map.of("path", new String[0], "clusters", Map.of()))));
        routes.exception(RegistryError.class, (error, request) -> RegistryJson.fail(request, error));
        routes.exception(
                HttpResponseException.class,
                (error, request) -> RegistryJson.fail(
                        request, new RegistryError(error.getStatus(), String.valueOf(error.getMessage()))));
    }

    @Override
    public void close() {
        server.stop();
    }
}
