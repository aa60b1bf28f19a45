package se.lagesbild.catalogue.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import se.lagesbild.domain.measure.Unit;

/** Numbers as people read them: thousands apart, a decimal point, and the unit after what is no count. */
public final class Numbers {

    /** Neither a line's end nor a column's edge may part what it joins. */
    public static final char SPACE = '\u00a0';

    private Numbers() {}

    /** With so many decimals, half up. */
    public static String plain(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(SPACE);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    public static String plain(long number) {
        return plain(BigDecimal.valueOf(number), 0);
    }

    /** A number in the unit's terms: 5.4 of a share is 5.4 %. */
    public static String in(Unit unit, BigDecimal number, int decimals) {
        return plain(number, decimals) + after(unit);
    }

    private static String after(Unit unit) {
        return switch (unit) {
            case PERCENT -> SPACE + "%";
            case DAYS -> SPACE + "days";
            case PERSONS, DECISIONS, EXITS, PLACEMENTS -> "";
        };
    }
}
