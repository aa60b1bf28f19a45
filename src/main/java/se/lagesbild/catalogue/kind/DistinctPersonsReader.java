package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.DistinctPersons;
import se.lagesbild.domain.measure.Kind;

/** {@code event}: which events count. */
final class DistinctPersonsReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        return new DistinctPersons(entry.required("event").read(event -> EventReader.read(event, codes)), Span.MONTH);
    }
}
