package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.ShareOfStock;

/** {@code population}: a property; {@code part}: a property. */
final class ShareOfStockReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        return new ShareOfStock(
                PropertyReader.read(entry.required("population"), codes),
                PropertyReader.read(entry.required("part"), codes));
    }
}
