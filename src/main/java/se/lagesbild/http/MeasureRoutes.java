package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;

/** {@code /api/measures}: the catalogue, a measure's definition, and its figures of a period. */
record MeasureRoutes(Measures measures, Figures figures) implements Routes {

    record ResultsBody(String measure, String period, List<ResultBody> results) {}

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/measures", new Revalidated(this::list));
        Routes.get(routes, "/api/measures/{id}", new Revalidated(this::define));
        Routes.get(routes, "/api/measures/{id}/results", new Revalidated(this::results));
    }

    private void list(Context context) {
        Query.of(context);
        context.json(measures.entries().stream().map(MeasureBody::of).toList());
    }

    private void define(Context context) {
        Query.of(context);
        context.json(MeasureBody.Definition.of(measures.entry(context.pathParam("id"))));
    }

    private void results(Context context) {
        Measure measure = measures.get(context.pathParam("id"));
        Query query = Query.of(context, "period", "by", "limit", "after");
        Month current = figures.currentMonth();
        Period period = query.period("period", current);
        Set<Grouping> groupings = query.groupings("by");
        for (Grouping grouping : groupings) {
            Measures.requireBrokenDown(measure, grouping);
        }
        ResultPage page = ResultPage.of(query);
        List<ResultBody> all = figures.of(measure, period, groupings);
        List<ResultBody> rows = page.of(all);
        if (ResultPage.goesOn(rows, all)) {
            String by = groupings.stream().map(Grouping::toString).collect(Collectors.joining(","));
            String next = page.next(period.toString(), by, rows);
            context.header(Header.LINK, "<" + next + ">; rel=\"next\"");
        }
        context.json(new ResultsBody(measure.id(), period.toString(), rows));
    }
}
