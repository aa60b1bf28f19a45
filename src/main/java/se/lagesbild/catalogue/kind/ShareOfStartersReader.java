package se.lagesbild.catalogue.kind;

import java.util.Set;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.ShareOfStarters;

/** {@code categories}: codes; {@code part}: a property. */
final class ShareOfStartersReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Set<String> categories = entry.required("categories").set(codes::category);
        return new ShareOfStarters(categories, PropertyReader.read(entry.required("part"), codes));
    }
}
