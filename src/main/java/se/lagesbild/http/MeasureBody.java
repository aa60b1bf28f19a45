package se.lagesbild.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;

/**
 * A measure in a list.
 *
 * @param kind how it is computed, as {@code outcome-after-days}
 * @param hasDenominator whether figures are a numerator of a denominator, not a count
 */
record MeasureBody(
        String id, String name, String swedishName, String family, String unit, String kind, boolean hasDenominator) {

    static MeasureBody of(Measure measure) {
        Description description = measure.description();
        return new MeasureBody(
                measure.id(),
                description.name(),
                description.swedishName(),
                measure.family().toString(),
                measure.unit().name(),
                nameOf(measure.kind()),
                measure.kind().hasDenominator());
    }

    private static String nameOf(Kind kind) {
        return kind.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** A measure in full. */
    record Definition(
            String id,
            String name,
            String swedishName,
            String family,
            String unit,
            String kind,
            boolean hasDenominator,
            String population,
            String result,
            List<String> rules,
            List<String> groupings,
            List<YearTarget> targets,
            String source,
            String quote,
            String version) {

        static Definition of(Measure measure) {
            MeasureBody summary = MeasureBody.of(measure);
            Description description = measure.description();
            return new Definition(
                    summary.id,
                    summary.name,
                    summary.swedishName,
                    summary.family,
                    summary.unit,
                    summary.kind,
                    summary.hasDenominator,
                    description.population(),
                    description.result(),
                    description.rules(),
                    measure.groupings().stream()
                            .sorted()
                            .map(Grouping::toString)
                            .toList(),
                    measure.targets().stream().map(YearTarget::of).toList(),
                    description.source(),
                    description.quote(),
                    measure.version());
        }
    }

    /**
     * @param gender null: everybody together
     * @param sign the direction as a sign, such as ≥
     */
    record YearTarget(
            int year, @Nullable String gender, BigDecimal level, String direction, String sign, String scope) {

        static YearTarget of(Target target) {
            return new YearTarget(
                    target.year(),
                    target.gender() == null ? null : target.gender().name(),
                    target.level(),
                    target.direction().name(),
                    target.direction().sign(),
                    target.scope().name());
        }
    }
}
