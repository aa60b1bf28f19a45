package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Occurrences;

/** {@code event}: which events count. */
final class OccurrencesReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        return new Occurrences(entry.required("event").read(event -> EventReader.read(event, codes)));
    }
}
