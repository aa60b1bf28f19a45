package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** {@code /health/live} and {@code /health/ready}: 200 or 503, and why. */
record HealthRoutes(Health health) implements Routes {

    /** @param status UP or DOWN */
    record HealthBody(String status, @Nullable String reason) {}

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/health/live", context -> answer(context, health.live()));
        Routes.get(routes, "/health/ready", context -> answer(context, health.ready()));
    }

    private static void answer(Context context, Health.State state) {
        context.status(state.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(new HealthBody(state.up() ? "UP" : "DOWN", state.reason()));
    }
}
