package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Measure;

/** {@code /api/measures/{id}/series}: one cell's figures over months. */
record SeriesRoutes(Measures measures, Figures figures) implements Routes {

    /** Long enough for half a century, short enough for an answer. */
    private static final int MAX_MONTHS = 600;

    private static final Pattern GENDER = Pattern.compile("WOMAN|MAN|UNKNOWN");
    private static final Pattern REGION = Pattern.compile("\\d{2}|UNKNOWN");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}|UNKNOWN");

    record SeriesBody(
            String measure,
            @Nullable String region,
            @Nullable String gender,
            @Nullable String municipality,
            List<ResultBody> results) {}

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/measures/{id}/series", this::series);
    }

    private void series(Context context) {
        Measure measure = measures.get(context.pathParam("id"));
        Query query = Query.of(context, "from", "to", "region", "gender", "municipality");
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
        context.json(new SeriesBody(
                measure.id(),
                cell.region(),
                cell.gender(),
                cell.municipality(),
                figures.series(measure, cell, from, to)));
    }

    private static Cell cell(Query query) {
        String gender = query.text("gender", GENDER, "WOMAN, MAN or UNKNOWN");
        String region = query.text("region", REGION, "a county code such as 05, or UNKNOWN");
        String municipality = query.text("municipality", MUNICIPALITY, "a municipality code such as 0580, or UNKNOWN");
        if (municipality == null) {
            return new Cell(gender, region, null, null);
        }
        String itsRegion = municipality.equals("UNKNOWN") ? municipality : municipality.substring(0, 2);
        if (region != null && !region.equals(itsRegion)) {
            throw new BadRequestResponse("Municipality " + municipality + " is not in region " + region + ".");
        }
        return new Cell(gender, itsRegion, municipality, null);
    }
}
