package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /api/quality}: what has become of the events. */
record QualityRoutes(Quality quality) implements Routes {

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/quality", this::answer);
    }

    private void answer(Context context) {
        Query.of(context);
        context.json(quality.counts());
    }
}
