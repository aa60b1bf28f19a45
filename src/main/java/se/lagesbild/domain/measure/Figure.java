package se.lagesbild.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure, exact: what is counted, and of how many.
 *
 * @param numerator persons, decisions or days; the count itself where there is no denominator
 * @param denominator null for a count
 */
public record Figure(long numerator, @Nullable Long denominator) {

    /** Nothing counted, of nobody: no row in a table of figures. */
    public boolean isZero() {
        return numerator == 0 && (denominator == null || denominator == 0);
    }

    /** Numerator over denominator with so many decimals, half up, or the count; null if the denominator is 0. */
    public @Nullable BigDecimal value(int decimals) {
        if (denominator == null) {
            return BigDecimal.valueOf(numerator);
        }
        if (denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Numerator over denominator, or the count; null if the denominator is 0. */
    public @Nullable Double value() {
        if (denominator == null) {
            return (double) numerator;
        }
        return denominator == 0 ? null : Double.valueOf((double) numerator / denominator);
    }
}
