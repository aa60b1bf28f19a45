package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.words.TargetWords;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/**
 * A figure's target and how it stands, as it is shown.
 *
 * @param target such as ≥ 5.4 %; empty if there is none
 * @param scope what is compared with it, where that is not the month's figure; else empty
 * @param verdict such as met, or what there is to date while the year runs
 */
record StandingWords(String target, String scope, String verdict) {

    private static final StandingWords NO_TARGET = new StandingWords("", "", "");

    static StandingWords of(Standing standing, Unit unit) {
        Target target = standing.target();
        if (target == null) {
            return NO_TARGET;
        }
        return new StandingWords(TargetWords.sign(target, unit), scope(target), verdict(standing, target, unit));
    }

    private static String scope(Target target) {
        return target.scope() == Target.Scope.MONTH ? "" : TargetWords.scope(target.scope());
    }

    private static String verdict(Standing standing, Target target, Unit unit) {
        if (standing.compared() == null || target.scope() == Target.Scope.MONTH) {
            return standing.light().words();
        }
        String compared = Shown.figure(standing.compared(), unit);
        return standing.light() == Light.YEAR_RUNS
                ? (target.scope() == Target.Scope.YEAR_MEAN ? "mean to date " : "to date ") + compared
                : standing.light().words() + ", " + compared;
    }

    /** The shape of the light before the words. */
    static String withShape(Light light, @Nullable String words) {
        return light.shape().isEmpty() ? "" : light.shape() + " " + words;
    }
}
