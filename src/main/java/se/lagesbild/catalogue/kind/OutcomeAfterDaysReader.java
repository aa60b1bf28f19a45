package se.lagesbild.catalogue.kind;

import java.util.Set;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.OutcomeAfterDays;
import se.lagesbild.domain.measure.Property;

/** {@code programmes}: codes; {@code days}: a number; {@code good}: a property. */
final class OutcomeAfterDaysReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Set<Property> left =
                entry.required("programmes").set(code -> Property.participates(codes.programmesLike(code)));
        int days = KindReader.days(entry);
        Property good = PropertyReader.read(entry.required("good"), codes);
        return new OutcomeAfterDays(left.stream().toList(), days, good);
    }
}
