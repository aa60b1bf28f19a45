package se.lagesbild.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Unit;

/**
 * By how much one figure is higher than another. Exact, so it may differ by one in the last place from the difference of
 * the rounded figures.
 *
 * @param from null if there is none
 * @param to null if there is none
 */
record Change(@Nullable Figure from, @Nullable Figure to, Unit unit) {

    private static final int PERCENT = 2;

    /** Whether both have a value. */
    boolean isKnown() {
        return hasValue(from) && hasValue(to);
    }

    private static boolean hasValue(@Nullable Figure figure) {
        return figure != null && (figure.denominator() == null || figure.denominator() != 0);
    }

    /** In the unit's terms, percentage points for shares, half up; null if one has no value. */
    @Nullable
    BigDecimal difference(int decimals) {
        if (from == null || to == null || !isKnown()) {
            return null;
        }
        BigDecimal over = denominator(from).multiply(denominator(to));
        BigDecimal difference = BigDecimal.valueOf(to.numerator())
                .multiply(denominator(from))
                .subtract(BigDecimal.valueOf(from.numerator()).multiply(denominator(to)));
        return difference
                .movePointRight(unit == Unit.PERCENT ? PERCENT : 0)
                .divide(over, decimals, RoundingMode.HALF_UP);
    }

    /** In percent of what it was, half up; null if that was nothing. */
    @Nullable
    BigDecimal relative(int decimals) {
        if (from == null || to == null || !isKnown() || from.numerator() == 0) {
            return null;
        }
        BigDecimal was = BigDecimal.valueOf(from.numerator()).multiply(denominator(to));
        BigDecimal is = BigDecimal.valueOf(to.numerator()).multiply(denominator(from));
        return is.subtract(was).movePointRight(PERCENT).divide(was, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal denominator(Figure figure) {
        return figure.denominator() == null ? BigDecimal.ONE : BigDecimal.valueOf(figure.denominator());
    }
}
