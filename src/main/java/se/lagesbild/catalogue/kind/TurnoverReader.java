package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Turnover;

/** {@code population}: a property; {@code entrants}: true or false; {@code result}: transitions. */
final class TurnoverReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Property population = PropertyReader.read(entry.required("population"), codes);
        boolean entrants = entry.required("entrants").yesOrNo();
        return new Turnover(population, entrants, KindReader.transitions(entry));
    }
}
