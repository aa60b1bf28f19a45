package se.lagesbild.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the catalogue: what it is called, how it is computed, and what level is aimed at.
 *
 * @param id what commands, topics and meters call it
 * @param kind how it is computed
 * @param groupings how its figures are broken down
 * @param targets by year, and by gender where a floor is set
 * @param version of the definition; changes when figures would
 */
public record Measure(
        String id,
        Family family,
        Kind kind,
        Unit unit,
        Set<Grouping> groupings,
        List<Target> targets,
        Description description,
        String version) {

    /** The target of the year for a cell, or null: there is none for a part of the country, nor from another year. */
    public @Nullable Target target(int year, Cell cell) {
        if (cell.region() != null || cell.office() != null) {
            return null;
        }
        return targets.stream()
                .filter(target -> target.year() == year)
                .filter(target -> Objects.equals(
                        target.gender() == null ? null : target.gender().name(), cell.gender()))
                .findFirst()
                .orElse(null);
    }

    /** The figure that a series comes to at the close of a day. */
    public Figure figureOn(int day, StepSeries series) {
        StepSeries.Levels levels = series.levels();
        levels.goTo(day);
        return figureAt(levels);
    }

    /** The figure that levels come to. */
    public Figure figureAt(StepSeries.Levels levels) {
        return new Figure(levels.numerator(), kind.hasDenominator() ? levels.denominator() : null);
    }

    /** A target's level in the terms of {@link Figure#value()}: a share instead of percent. */
    public BigDecimal levelAsValue(Target target) {
        return unit == Unit.PERCENT ? target.level().movePointLeft(2) : target.level();
    }
}
