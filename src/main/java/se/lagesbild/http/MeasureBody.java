package se.lagesbild.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.SwedishWords;
import se.lagesbild.domain.measure.Target;

/**
 * A measure in a list.
 *
 * @param kind how it is computed, as {@code outcome-after-days}
 * @param hasDenominator whether figures are a numerator of a denominator, not a count
 * @param targets of all years
 */
record MeasureBody(
        String id,
        String name,
        String swedishName,
        String family,
        String unit,
        String kind,
        boolean hasDenominator,
        List<YearTarget> targets) {

    static MeasureBody of(CatalogueEntry entry) {
        Measure measure = entry.measure();
        Description description = measure.description();
        return new MeasureBody(
                measure.id(),
                description.name(),
                description.swedishName(),
                measure.family().toString(),
                measure.unit().name(),
                entry.kind(),
                measure.kind().hasDenominator(),
                measure.targets().stream().map(YearTarget::of).toList());
    }

    /**
     * A measure in full.
     *
     * @param parameters the kind's, in the words of the catalogue
     * @param longerPeriods how months make up a quarter, a tertial or a year, in words
     * @param swedish null if nobody has written the definition in Swedish
     */
    record Definition(
            String id,
            String name,
            String swedishName,
            String family,
            String unit,
            String kind,
            Map<String, String> parameters,
            boolean hasDenominator,
            String population,
            String result,
            List<String> rules,
            String aggregation,
            String longerPeriods,
            @Nullable Swedish swedish,
            List<String> groupings,
            List<YearTarget> targets,
            String source,
            String quote,
            String version) {

        static Definition of(CatalogueEntry entry) {
            MeasureBody summary = MeasureBody.of(entry);
            Measure measure = entry.measure();
            Description description = measure.description();
            LongerPeriods longerPeriods = LongerPeriods.of(measure.kind());
            return new Definition(
                    summary.id,
                    summary.name,
                    summary.swedishName,
                    summary.family,
                    summary.unit,
                    summary.kind,
                    entry.parameters(),
                    summary.hasDenominator,
                    description.population(),
                    description.result(),
                    description.rules(),
                    measure.kind().aggregation().name(),
                    longerPeriods.english(),
                    description.swedish() == null ? null : Swedish.of(description.swedish(), longerPeriods),
                    measure.groupings().stream()
                            .sorted()
                            .map(Grouping::toString)
                            .toList(),
                    summary.targets,
                    description.source(),
                    description.quote(),
                    measure.version());
        }
    }

    /** The same definition in Swedish. */
    record Swedish(String population, String result, List<String> rules, String longerPeriods) {

        static Swedish of(SwedishWords words, LongerPeriods longerPeriods) {
            return new Swedish(words.population(), words.result(), words.rules(), longerPeriods.swedish());
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
