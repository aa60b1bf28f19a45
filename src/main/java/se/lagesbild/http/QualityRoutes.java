package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /api/quality}: what has become of the events. */
record QualityRoutes(Quality quality) implements Routes {

    /** @param since an ISO instant, UTC: the start of this instance */
    record QualityBody(
            String since,
            long accepted,
            Map<String, Long> rejected,
            Map<String, Long> duplicate,
            long late,
            Map<String, Long> anomalous,
            Map<String, Long> revisions) {

        static QualityBody of(Quality.Counts counts) {
            return new QualityBody(
                    counts.since().toString(),
                    counts.accepted(),
                    counts.rejected(),
                    counts.duplicate(),
                    counts.late(),
                    counts.anomalous(),
                    counts.revisions());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/quality", this::answer);
    }

    private void answer(Context context) {
        Query.of(context);
        context.json(QualityBody.of(quality.counts()));
    }
}
