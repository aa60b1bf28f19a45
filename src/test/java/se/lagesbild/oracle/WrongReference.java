package se.lagesbild.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;

/**
 * The reference with one measure's sentence misread. A bug in a rule is easier to write as a misread sentence than as
 * a change of the production code, and the comparison cannot tell which of the two sides is wrong.
 */
record WrongReference(String name, String measure, ReferenceMeasure wrong) implements Calculation {

    @Override
    public Figures of(List<StatusChange> delivered, @Nullable Instant asOf) {
        Map<String, ReferenceMeasure> measures = new HashMap<>(ReferenceCalculation.MEASURES);
        measures.put(measure, wrong);
        ReferenceCalculation reference = new ReferenceCalculation(measures, delivered, asOf);
        return (id, grouping, day) -> reference.figures(id, day, grouping);
    }

    @Override
    public String toString() {
        return measure + ": " + name;
    }
}
