package se.lagesbild.catalogue.kind;

import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.domain.measure.Kind;

/** Reads the parameters of one kind of measure from a catalogue entry. */
@FunctionalInterface
interface KindReader {

    Kind read(Mapping entry, Codes codes);

    /** {@code days}: a number of days, at most ten years of them. */
    static int days(Mapping entry) {
        return entry.required("days").integer(1, 3660);
    }
}
