package se.lagesbild.catalogue.kind;

import java.util.List;
import java.util.Set;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Transition;

/** Reads the parameters of one kind of measure from a catalogue entry. */
@FunctionalInterface
interface KindReader {

    Kind read(Mapping entry, Codes codes);

    /** {@code days}: a number of days, at most ten years of them. */
    static int days(Mapping entry) {
        return entry.required("days").integer(1, 3660);
    }

    /** {@code result}: what counts as one, any of them. */
    static Set<Transition> transitions(Mapping entry) {
        return entry.required("result").set(value -> value.oneOf("result", List.of(Transition.values())));
    }
}
