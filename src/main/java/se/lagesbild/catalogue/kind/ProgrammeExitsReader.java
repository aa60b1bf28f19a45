package se.lagesbild.catalogue.kind;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.ProgrammeExits;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** {@code programmes}: codes; {@code outcomes}: how the participation ended. */
final class ProgrammeExitsReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        Predicate<String> programmes = codes.anyProgrammeLike(entry.required("programmes"));
        Set<ProgrammeOutcome> outcomes =
                entry.required("outcomes").set(value -> value.oneOf("outcome", List.of(ProgrammeOutcome.values())));
        return new ProgrammeExits(programmes, outcomes);
    }
}
