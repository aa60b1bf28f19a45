package se.lagesbild.domain.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.person.Gender;

/**
 * A target (målnivå) of a measure for one year.
 *
 * @param year the calendar year it is for, and no other
 * @param gender whom it is for; null for everybody together
 * @param level in the measure's unit: percent for shares, so 5.4 means 5.4 %
 * @param scope what is compared with the level
 */
public record Target(int year, @Nullable Gender gender, BigDecimal level, Direction direction, Scope scope) {

    /** On which side of the level the target is met. */
    public enum Direction {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        MORE_THAN(">"),
        FEWER_THAN("<");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** What is compared with the level. */
    public enum Scope {
        /** Each month's figure, and that of any longer period within the year. */
        MONTH,
        /** The mean of the year's month figures. */
        YEAR_MEAN,
        /** The year's sum, or its distinct persons. */
        YEAR_SUM;

        /** Whether a figure of this period can be held against such a target. */
        boolean covers(Period period) {
            return this == MONTH || period.isWholeYear();
        }
    }

    /**
     * What is compared with the level, of the figure of so many months: their mean where the target is one and the
     * figure is their sum.
     */
    public Figure compared(Figure figure, int months) {
        boolean sum = scope == Scope.YEAR_MEAN && figure.denominator() == null;
        return sum ? new Figure(figure.numerator(), (long) months) : figure;
    }

    /**
     * Whether a figure meets the level, tested on integers and never on a rounded value: 5.4 % is met when
     * numerator × 1000 ≥ 54 × denominator.
     *
     * @param unit what the level is in
     * @return null if the figure has no value
     */
    public @Nullable Boolean isMetBy(Figure figure, Unit unit) {
        @Nullable Long denominator = figure.denominator();
        if (denominator != null && denominator == 0) {
            return null;
        }
        BigDecimal reached = BigDecimal.valueOf(figure.numerator()).movePointRight(unit == Unit.PERCENT ? 2 : 0);
        BigDecimal demanded = denominator == null ? level : level.multiply(BigDecimal.valueOf(denominator));
        int order = reached.compareTo(demanded);
        return switch (direction) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE_THAN -> order > 0;
            case FEWER_THAN -> order < 0;
        };
    }
}
