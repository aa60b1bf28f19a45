package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.NotComputable;
import se.lagesbild.catalogue.place.Area;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.results.ResultsView;

/**
 * What the catalogue has beside measures: {@code /api/places}, and {@code /api/not-computable}, which is no path under
 * {@code /api/measures} because a measure may have any id.
 */
record CatalogueRoutes(Catalogue catalogue, ResultsView view) implements Routes {

    /** @param asOfDay an ISO date: the day on which these codes have these names */
    record PlacesBody(String asOfDay, List<RegionBody> regions, List<MunicipalityBody> municipalities) {}

    record RegionBody(String code, String name) {}

    /** @param region code of the region that it is in */
    record MunicipalityBody(String code, String name, String region) {

        static MunicipalityBody of(Area area) {
            return new MunicipalityBody(area.code(), area.name(), area.code().substring(0, 2));
        }
    }

    /**
     * @param why the reason in words
     * @param swedishWhy the same in Swedish
     */
    record NotComputableBody(
            String name,
            String swedishName,
            String document,
            String place,
            String reason,
            String why,
            String swedishWhy) {

        static NotComputableBody of(NotComputable measure) {
            return new NotComputableBody(
                    measure.name(),
                    measure.swedishName(),
                    measure.document(),
                    measure.place(),
                    measure.reason().name(),
                    measure.reason().text(),
                    measure.reason().swedish());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Routes.get(routes, "/api/places", new Revalidated(this::places));
        Routes.get(routes, "/api/not-computable", new Revalidated(this::notComputable));
    }

    private void places(Context context) {
        Query.of(context);
        int today = view.today();
        context.json(new PlacesBody(
                Day.date(today).toString(),
                catalogue.places().regionsOn(today).stream()
                        .map(area -> new RegionBody(area.code(), area.name()))
                        .toList(),
                catalogue.places().municipalitiesOn(today).stream()
                        .map(MunicipalityBody::of)
                        .toList()));
    }

    private void notComputable(Context context) {
        Query.of(context);
        context.json(
                catalogue.notComputable().stream().map(NotComputableBody::of).toList());
    }
}
