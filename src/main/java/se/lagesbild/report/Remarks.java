package se.lagesbild.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.catalogue.words.Numbers;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/** What a reader of a measure's figures should know besides. */
final class Remarks {

    private static final int MOST_DECIMALS = 6;

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

    /** The verdict is on the exact figure: where the rounded one would have another, more decimals are shown. */
    private void rounding(Line line) {
        Standing standing = line.standing();
        Target target = standing.target();
        Figure compared = standing.compared();
        if (target == null
                || compared == null
                || compared.denominator() == null
                || !standing.light().isVerdict()) {
            return;
        }
        Unit unit = line.measure().unit();
        int decimals = 1;
        while (decimals < MOST_DECIMALS && meetsRounded(target, compared, unit, decimals) != meets(standing)) {
            decimals++;
        }
        BigDecimal value = decimals == 1 ? null : Shown.value(compared, unit, decimals);
        if (value != null) {
            remarks.add(line.whom().title() + ": " + Numbers.in(unit, value, decimals) + " before rounding, so "
                    + standing.light().words() + ".");
        }
    }

    private static boolean meets(Standing standing) {
        return standing.light() == Light.MET;
    }

    private static boolean meetsRounded(Target target, Figure figure, Unit unit, int decimals) {
        BigDecimal value = Shown.value(figure, unit, decimals);
        if (value == null) {
            return false;
        }
        long scaled = value.movePointRight(decimals).longValueExact();
        long one = BigDecimal.ONE
                .movePointRight(decimals + (unit == Unit.PERCENT ? 2 : 0))
                .longValueExact();
        return Boolean.TRUE.equals(target.isMetBy(new Figure(scaled, one), unit));
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
