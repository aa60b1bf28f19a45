package se.lagesbild.report;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Unit;

/** What a reader of a measure's figures should know besides. */
final class Remarks {

    private final List<String> remarks = new ArrayList<>();

    private Remarks() {}

    static List<String> of(Lines lines) {
        Remarks all = new Remarks();
        lines.byWhom().forEach(all::revision);
        all.definition(lines.of(Whom.ALL));
        lines.byWhom().forEach(all::rounding);
        all.nobody(lines.of(Whom.ALL));
        all.unknownGender(lines);
        return List.copyOf(all.remarks);
    }

    private void revision(Line line) {
        Result result = line.result();
        if (result != null && result.status() == Result.Status.REVISED) {
            remarks.add(line.whom().title() + ": revised after it was final, revision " + result.revision() + ".");
        }
    }

    private void definition(Line line) {
        Result result = line.result();
        if (result != null && !result.definitionVersion().equals(line.measure().version())) {
            remarks.add("Computed by version " + result.definitionVersion() + " of the definition; the catalogue has "
                    + line.measure().version() + ".");
        }
    }

    private void rounding(Line line) {
        Unit unit = line.measure().unit();
        if (Precision.needed(line.standing(), unit) > 1) {
            remarks.add(line.whom().title() + ": " + Precision.shown(line.standing(), unit) + " before rounding, so "
                    + line.standing().light().words() + ".");
        }
    }

    private void nobody(Line line) {
        if (line.figure() != null && line.figure().value() == null) {
            remarks.add("Nobody is in the population, so there is no value.");
        }
    }

    private void unknownGender(Lines lines) {
        Figure unknown = lines.of(Whom.UNKNOWN).figure();
        Figure all = lines.of(Whom.ALL).figure();
        if (unknown != null && all != null && !unknown.isZero()) {
            remarks.add("Gender unknown: " + Shown.counts(unknown) + ", part of all.");
        }
    }
}
