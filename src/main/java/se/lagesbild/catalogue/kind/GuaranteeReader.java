package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Guarantee;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Property;

/** {@code waiting}: a property; {@code days}: a number; {@code eligible}: a property. */
final class GuaranteeReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Property waiting = PropertyReader.read(entry.required("waiting"), codes);
        int days = KindReader.days(entry);
        Property eligible = PropertyReader.read(entry.required("eligible"), codes);
        return new Guarantee(waiting, days, eligible);
    }
}
