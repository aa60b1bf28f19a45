package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Stock;

/** {@code population}: a property. */
final class StockReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        return new Stock(PropertyReader.read(entry.required("population"), codes));
    }
}
