package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;

/** {@code /api/measures/{id}/series}: one cell's figures over months. */
record SeriesRoutes(Measures measures, Figures figures) implements Routes {

    /** Long enough for half a century, short enough for an answer. */
    private static final int MAX_MONTHS = 600;

    record SeriesBody(
            String measure,
            @Nullable String region,
            @Nullable String gender,
            @Nullable String municipality,
            @Nullable String office,
            List<ResultBody> results) {}

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/measures/{id}/series", new Revalidated(this::series));
    }

    private void series(Context context) {
        Measure measure = measures.get(context.pathParam("id"));
        Query query = Query.of(context, "from", "to", "region", "gender", "municipality", "office");
        Month current = figures.currentMonth();
        Month to = query.month("to", current, current);
        Month from = query.month("from", to.plus(-12), current);
        if (to.isBefore(from)) {
            throw new BadRequestResponse("'from' (" + from + ") is after 'to' (" + to + ").");
        }
        if (to.index() - from.index() >= MAX_MONTHS) {
            throw new BadRequestResponse("Ask for at most " + MAX_MONTHS + " months at a time.");
        }
        Cell cell = cell(query);
        Measures.requireBrokenDown(measure, Grouping.of(cell));
        context.json(new SeriesBody(
                measure.id(),
                cell.region(),
                cell.gender(),
                cell.municipality(),
                cell.office(),
                figures.series(measure, cell, from, to)));
    }

    private static Cell cell(Query query) {
        Cell selected = Selection.of(query).main();
        String office = query.text("office");
        if (office == null) {
            return selected;
        }
        if (!selected.equals(Cell.TOTAL)) {
            throw new BadRequestResponse("Figures of an office are not broken down further: give 'office' alone.");
        }
        return new Cell(null, null, null, office);
    }
}
