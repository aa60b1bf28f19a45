package se.lagesbild.http;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.place.Places;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;

/**
 * A result as JSON: the fields of {@code MeasureResult}, and the names of places.
 *
 * @param period a month, 2021-03, or a longer period: 2021-Q1, 2021-T1, 2021, 2021-01/2021-05
 * @param gender null means all, as for region, municipality and office
 * @param regionName as it is called on {@code asOfDay}; null for all and for UNKNOWN, as for the municipality's
 * @param asOfDay an ISO date: the day whose close the figure describes
 * @param denominator null for a count
 * @param value numerator over denominator (0.054, not 5.4), or the count; null if the denominator is 0
 * @param updatedAt an ISO instant, UTC
 */
record ResultBody(
        String measure,
        String period,
        @Nullable String gender,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String municipality,
        @Nullable String municipalityName,
        @Nullable String office,
        String asOfDay,
        long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        String status,
        int revision,
        @Nullable TargetBody target,
        @Nullable Boolean targetMet,
        String definitionVersion,
        String updatedAt,
        boolean suppressed) {

    /** @param level in the measure's unit: 5.4 is 5.4 % */
    record TargetBody(BigDecimal level, String direction, String scope) {

        static @Nullable TargetBody of(@Nullable Target target) {
            return target == null
                    ? null
                    : new TargetBody(
                            target.level(),
                            target.direction().name(),
                            target.scope().name());
        }
    }

    static ResultBody of(Result result, int asOfDay, Places places) {
        Cell cell = result.cell();
        Figure figure = result.figure();
        return new ResultBody(
                result.measure(),
                result.period().toString(),
                cell.gender(),
                cell.region(),
                cell.region() == null ? null : places.regionName(cell.region(), asOfDay),
                cell.municipality(),
                cell.municipality() == null ? null : places.municipalityName(cell.municipality(), asOfDay),
                cell.office(),
                Day.date(asOfDay).toString(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                result.status().name(),
                result.revision(),
                TargetBody.of(result.target()),
                result.targetMet(),
                result.definitionVersion(),
                Instant.ofEpochMilli(result.updatedAt()).toString(),
                false);
    }
}
