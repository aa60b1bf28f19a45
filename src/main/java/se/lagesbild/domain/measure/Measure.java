package se.lagesbild.domain.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;

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

    /**
     * What has to be counted for this measure: itself, and over each longer span where months do not make up longer
     * periods.
     */
    public List<Measure> counted() {
        return kind.aggregation() == Aggregation.DISTINCT
                ? Arrays.stream(Span.values()).map(this::over).toList()
                : List.of(this);
    }

    /** The same measure, counted within a span. */
    public Measure over(Span span) {
        return span == kind.span()
                ? this
                : new Measure(id, family, kind.over(span), unit, groupings, targets, description, version);
    }

    /** What sums of this measure, counted within its span, are called. */
    public String series() {
        return kind.span() == Span.MONTH ? id : id + '@' + kind.span().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The period whose figure the value at the month's end is, or null if it is none's. Of a year it is the year to
     * date; what begins in January is that of the year, and no other's.
     */
    public @Nullable Period periodAtEndOf(Month month) {
        Span span = kind.span();
        Period period = span == Span.YEAR ? Period.yearTo(month) : span.endingWith(month);
        boolean ofAnother = period != null && span != Span.MONTH && (period.isMonth() || !beginsOnlyHere(period));
        return ofAnother ? null : period;
    }

    /**
     * The quarter or tertial that runs when the month is over and that no year to date tells, or null if there is none.
     */
    public @Nullable Period runningAfter(Month month) {
        boolean runs = kind.span() == Span.QUARTER || kind.span() == Span.TERTIAL;
        Period period = runs ? kind.span().around(month) : null;
        return period == null || period.last().equals(month) || !beginsOnlyHere(period) ? null : period;
    }

    private boolean beginsOnlyHere(Period period) {
        return (kind.span() == Span.YEAR) == period.first().equals(Month.of(period.year(), 1));
    }

    /** The figure that a series comes to at the close of a day. */
    public Figure figureOn(int day, StepSeries series) {
        StepSeries.Levels levels = series.levels();
        levels.goTo(day);
        return figureAt(levels);
    }

    /** The figure where nothing was counted, of nobody. */
    public Figure nothing() {
        return new Figure(0, kind.hasDenominator() ? 0L : null);
    }

    /**
     * The figure of a period where nothing was counted, of nobody. That of a longer one may be a mean, which is over its
     * months also where it is nothing.
     *
     * @param complete how many of the period's months are over
     */
    public Figure nothingIn(Period period, int complete) {
        boolean single = period.isMonth() || complete == 0 || kind.aggregation() == Aggregation.DISTINCT;
        return single ? nothing() : kind.aggregation().over(Collections.nCopies(complete, nothing()));
    }

    /** Whether nothing was counted, of nobody. A mean is over its months also then. */
    public boolean isNothing(Figure figure) {
        return figure.isZero() || figure.numerator() == 0 && kind.aggregation() == Aggregation.MEAN;
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
