package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** {@code /metrics} for a scraper: Prometheus text, or OpenMetrics if it accepts that. */
record MetricsRoutes(Scrape meters) implements Routes {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/metrics", this::scrape);
    }

    private void scrape(Context context) {
        String accepted = context.header(Header.ACCEPT);
        boolean open = accepted != null && accepted.contains("application/openmetrics-text");
        String format = open ? OPEN_METRICS : PROMETHEUS;
        context.contentType(format).result(meters.text(format));
    }
}
