package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** {@code /health/live} and {@code /health/ready}: 200 or 503, and why. */
record HealthRoutes(Health health) implements Routes {

    /** @param status UP or DOWN */
    record LiveBody(String status, @Nullable String reason) {}

    /** @param status UP or DOWN */
    record ReadyBody(
            String status,
            @Nullable String reason,
            String state,
            @Nullable Integer percent) {}

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/health/live", this::live);
        Routes.get(routes, "/health/ready", this::ready);
    }

    private void live(Context context) {
        Health.State state = health.live();
        answer(context, state.up(), new LiveBody(status(state.up()), state.reason()));
    }

    private void ready(Context context) {
        Readiness ready = health.ready();
        boolean up = ready.isReady();
        answer(
                context,
                up,
                new ReadyBody(status(up), ready.reason(), ready.state().toString(), ready.percent()));
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static void answer(Context context, boolean up, Object body) {
        context.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).json(body);
    }
}
