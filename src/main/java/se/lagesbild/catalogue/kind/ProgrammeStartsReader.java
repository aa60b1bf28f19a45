package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.ProgrammeStarts;

/** {@code programmes}: codes. */
final class ProgrammeStartsReader implements KindReader {

    @Override
    public Kind read(Mapping entry, Codes codes) {
        return new ProgrammeStarts(codes.anyProgrammeLike(entry.required("programmes")));
    }
}
