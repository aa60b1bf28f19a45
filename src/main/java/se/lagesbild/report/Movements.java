package se.lagesbild.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Unit;

/**
 * What moved most, and where women's and men's figures lie furthest apart: of shares the points, of counts the percent.
 * Of few people a single one moves much; such figures are left aside, and that is said.
 */
final class Movements {

    private static final int SHOWN = 3;
    private static final long FEW = 100;

    private Movements() {}

    static List<LeadPoint> of(Subject subject, List<MeasureReport> measures) {
        List<LeadPoint> points = new ArrayList<>();
        String previous = CalendarWords.month(subject.month().plus(-1));
        String lastYear = CalendarWords.month(subject.month().plus(-12));
        add(points, "Shares that moved most since " + previous, true, measures, Line::sincePrevious);
        add(points, "Counts that moved most since " + previous, false, measures, Line::sincePrevious);
        add(points, "Shares that moved most since " + lastYear, true, measures, Line::sinceLastYear);
        add(points, "Counts that moved most since " + lastYear, false, measures, Line::sinceLastYear);
        gaps(points, measures);
        if (!points.isEmpty()) {
            points.add(LeadPoint.of("These comparisons leave aside figures about fewer than " + FEW + "."));
        }
        return points;
    }

    private static void add(
            List<LeadPoint> points,
            String title,
            boolean shares,
            List<MeasureReport> measures,
            Function<Line, Change> since) {
        ToLongFunction<Figure> people =
                shares ? figure -> Objects.requireNonNullElse(figure.denominator(), 0L) : Figure::numerator;
        List<Line> most = measures.stream()
                .map(measure -> measure.month().of(Whom.ALL))
                .filter(line -> shares ? line.measure().unit() == Unit.PERCENT : isCount(line))
                .filter(line -> isOfMany(since.apply(line), people))
                .filter(line -> size(since.apply(line), shares).signum() != 0)
                .sorted(Comparator.comparing((Line line) -> size(since.apply(line), shares))
                        .reversed())
                .limit(SHOWN)
                .toList();
        if (!most.isEmpty()) {
            points.add(new LeadPoint(
                    title + ":",
                    most.stream()
                            .map(line -> name(line) + ": " + Shown.change(since.apply(line)))
                            .toList()));
        }
    }

    private static void gaps(List<LeadPoint> points, List<MeasureReport> measures) {
        List<Lines> widest = measures.stream()
                .map(MeasureReport::month)
                .filter(lines -> lines.measure().unit() == Unit.PERCENT)
                .filter(lines -> isOfMany(lines.gap(), figure -> Objects.requireNonNullElse(figure.denominator(), 0L)))
                .filter(lines -> size(lines.gap(), true).signum() != 0)
                .sorted(Comparator.comparing((Lines lines) -> size(lines.gap(), true))
                        .reversed())
                .limit(SHOWN)
                .toList();
        if (!widest.isEmpty()) {
            points.add(new LeadPoint(
                    "Shares of women and men lie furthest apart in:",
                    widest.stream()
                            .map(lines -> name(lines.of(Whom.ALL)) + ": women "
                                    + Shown.figure(lines.of(Whom.WOMEN).figure(), Unit.PERCENT) + ", men "
                                    + Shown.figure(lines.of(Whom.MEN).figure(), Unit.PERCENT))
                            .toList()));
        }
    }

    private static boolean isCount(Line line) {
        return !line.measure().kind().hasDenominator();
    }

    private static boolean isOfMany(Change change, ToLongFunction<Figure> people) {
        return change.isKnown() && isOfMany(change.from(), people) && isOfMany(change.to(), people);
    }

    private static boolean isOfMany(@Nullable Figure figure, ToLongFunction<Figure> people) {
        return figure != null && people.applyAsLong(figure) >= FEW;
    }

    /** To one decimal, as it is shown: what shows no change is none. */
    private static BigDecimal size(Change change, boolean shares) {
        BigDecimal size = shares ? change.difference(1) : change.relative(1);
        return size == null ? BigDecimal.ZERO : size.abs();
    }

    private static String name(Line line) {
        return line.measure().description().name();
    }
}
