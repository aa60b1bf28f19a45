package se.lagesbild.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.words.Numbers;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Unit;

/** Figures and changes as they are shown: one decimal, half up, and counts whole. */
final class Shown {

    static final String NONE = "–";

    private static final int PERCENT = 2;

    private Shown() {}

    /** In the unit's terms, so percent of a share; null if there is no value. */
    static @Nullable BigDecimal value(Figure figure, Unit unit, int decimals) {
        boolean share = unit == Unit.PERCENT;
        BigDecimal value = figure.value(share ? decimals + PERCENT : decimals);
        return value == null || !share ? value : value.movePointRight(PERCENT);
    }

    static String figure(@Nullable Figure figure, Unit unit) {
        BigDecimal value = figure == null ? null : value(figure, unit, 1);
        return figure == null || value == null ? NONE : Numbers.in(unit, value, figure.denominator() == null ? 0 : 1);
    }

    /** The numbers behind a ratio, such as 12 of 340; of a count, the count. */
    static String counts(Figure figure) {
        String numerator = Numbers.plain(figure.numerator());
        return figure.denominator() == null
                ? numerator
                : numerator + Numbers.SPACE + "of" + Numbers.SPACE + Numbers.plain(figure.denominator());
    }

    /** Such as +0.3 pp, −1.5 days or +120 (+2.4 %). */
    static String change(Change change) {
        boolean count = change.to() != null && change.to().denominator() == null;
        BigDecimal difference = change.difference(count ? 0 : 1);
        if (difference == null) {
            return NONE;
        }
        String text = signed(difference, count ? 0 : 1);
        return switch (change.unit()) {
            case PERCENT -> text + Numbers.SPACE + "pp";
            case DAYS -> text + Numbers.SPACE + "days";
            case PERSONS, DECISIONS, EXITS, PLACEMENTS -> text + relative(change);
        };
    }

    private static String relative(Change change) {
        BigDecimal relative = change.relative(1);
        return relative == null ? "" : Numbers.SPACE + "(" + signed(relative, 1) + Numbers.SPACE + "%)";
    }

    private static String signed(BigDecimal number, int decimals) {
        return (number.signum() > 0 ? "+" : number.signum() == 0 ? "±" : "") + Numbers.plain(number, decimals);
    }

    /** The numbers behind a ratio; nothing for a count, which is its own number, nor for a mean of counts. */
    static String behind(Line line) {
        Figure figure = line.figure();
        return figure == null || !line.measure().kind().hasDenominator() ? "" : counts(figure);
    }

    /** Of ratios how much higher women's is, of counts women's share. */
    static String gap(Lines lines) {
        if (lines.measure().kind().hasDenominator()) {
            return change(lines.gap());
        }
        String share = figure(lines.womensShare(), Unit.PERCENT);
        return share.equals(NONE) ? NONE : share + Numbers.SPACE + "women";
    }
}
