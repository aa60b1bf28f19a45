package se.lagesbild.catalogue.kind;

import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Duration;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Transition;

/** {@code population}: a property; {@code result}: transitions; {@code programmesOtherThan}: codes. */
final class DurationReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Property population = PropertyReader.read(entry.required("population"), codes);
        Set<Transition> results = KindReader.transitions(entry);
        Predicate<String> others = codes.anyProgrammeLike(entry.required("programmesOtherThan"));
        return new Duration(population, results, others.negate());
    }
}
