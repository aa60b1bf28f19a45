package se.lagesbild.report;

import java.math.BigDecimal;
import java.util.Objects;
import se.lagesbild.catalogue.words.Numbers;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/** With how many decimals a figure agrees with its verdict, which is on the exact one: 5.399 % is not 5.4 %. */
final class Precision {

    private static final int MOST = 6;

    private Precision() {}

    /** The decimals after which rounding no longer changes the verdict; one where there is none. */
    static int needed(Standing standing, Unit unit) {
        Target target = standing.target();
        Figure compared = standing.compared();
        if (target == null
                || compared == null
                || compared.denominator() == null
                || !standing.light().isVerdict()) {
            return 1;
        }
        int decimals = 1;
        while (decimals < MOST && isMetRounded(target, compared, unit, decimals) != (standing.light() == Light.MET)) {
            decimals++;
        }
        return decimals;
    }

    /** What was held against the target, with as many decimals as it takes. */
    static String shown(Standing standing, Unit unit) {
        Figure compared = standing.compared();
        int decimals = needed(standing, unit);
        return compared == null || decimals == 1
                ? Shown.figure(compared, unit)
                : Numbers.in(unit, Objects.requireNonNull(Shown.value(compared, unit, decimals)), decimals);
    }

    private static boolean isMetRounded(Target target, Figure figure, Unit unit, int decimals) {
        BigDecimal value = Objects.requireNonNull(Shown.value(figure, unit, decimals));
        int places = decimals + (unit == Unit.PERCENT ? 2 : 0);
        Figure rounded = new Figure(
                value.movePointRight(decimals).longValueExact(),
                BigDecimal.ONE.movePointRight(places).longValueExact());
        return Boolean.TRUE.equals(target.isMetBy(rounded, unit));
    }
}
