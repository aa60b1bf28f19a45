package se.lagesbild.catalogue.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.domain.person.Gender;

/** Targets in words. */
public final class TargetWords {

    private TargetWords() {}

    /** Such as ≥ 5.4 %. */
    public static String sign(Target target, Unit unit) {
        return target.direction().sign() + Numbers.SPACE + level(target, unit);
    }

    /** A line for each year, the earliest first, with what is set for women and men. */
    public static List<String> lines(Measure measure) {
        List<String> lines = new ArrayList<>();
        for (int year : measure.targets().stream().map(Target::year).collect(Collectors.toCollection(TreeSet::new))) {
            String all = measure.targets().stream()
                    .filter(target -> target.year() == year)
                    .sorted(Comparator.comparing(target ->
                            target.gender() == null ? -1 : target.gender().ordinal()))
                    .map(target -> whom(target) + words(target, measure.unit()))
                    .collect(Collectors.joining("; "));
            lines.add(year + ": " + all);
        }
        return lines;
    }

    private static String whom(Target target) {
        return target.gender() == null ? "" : target.gender() == Gender.WOMAN ? "women " : "men ";
    }

    private static String words(Target target, Unit unit) {
        return switch (target.direction()) {
                    case AT_LEAST -> "at least ";
                    case AT_MOST -> "at most ";
                    case MORE_THAN -> "more than ";
                    case FEWER_THAN -> "fewer than ";
                }
                + level(target, unit)
                + (target.gender() == null ? ", " + scope(target.scope()) : "");
    }

    private static String level(Target target, Unit unit) {
        int decimals = Math.max(0, target.level().stripTrailingZeros().scale());
        return Numbers.in(unit, target.level(), decimals);
    }

    /** What is compared with the level. */
    public static String scope(Target.Scope scope) {
        return switch (scope) {
            case MONTH -> "each month";
            case YEAR_MEAN -> "mean of the year's months";
            case YEAR_SUM -> "in the whole year";
        };
    }
}
