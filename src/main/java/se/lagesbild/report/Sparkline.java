package se.lagesbild.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/** A small chart of a measure's last months, with the target over the months of its year. */
final class Sparkline {

    private static final double WIDTH = 132;
    private static final double HEIGHT = 32;
    private static final double EDGE = 4;

    private final MeasureReport measure;
    private final List<MeasureReport.TrendPoint> points;
    private final double lowest;
    private final double highest;

    private Sparkline(MeasureReport measure) {
        this.measure = measure;
        this.points = measure.trend();
        double[] all = DoubleStream.concat(
                        IntStream.range(0, points.size())
                                .filter(at -> value(at) != null)
                                .mapToDouble(at -> Objects.requireNonNull(value(at))),
                        IntStream.range(0, points.size())
                                .filter(at -> level(at) != null)
                                .mapToDouble(at -> Objects.requireNonNull(level(at))))
                .toArray();
        this.lowest = DoubleStream.of(all).min().orElse(0);
        this.highest = DoubleStream.of(all).max().orElse(0);
    }

    /** Draws nothing if no month has a value. */
    static void draw(MeasureReport measure, boolean live, Markup html) {
        Sparkline chart = new Sparkline(measure);
        if (IntStream.range(0, chart.points.size()).anyMatch(at -> chart.value(at) != null)) {
            chart.draw(live, html);
        }
    }

    private void draw(boolean live, Markup html) {
        html.open("svg", "class", "trend", "role", "img", "viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT);
        html.element("title", told());
        runs(true).forEach(run -> html.empty("polyline", "class", "aim", "points", run));
        runs(false).forEach(run -> html.empty("polyline", "class", "run", "points", run));
        int last = points.size() - 1;
        Double value = value(last);
        if (value != null) {
            html.empty(
                    "circle",
                    "class",
                    live ? "now live" : "now",
                    "cx",
                    number(x(last)),
                    "cy",
                    number(y(value)),
                    "r",
                    "2.6");
        }
        html.close();
    }

    /** Corner points of each unbroken line; of a single month a short line. */
    private List<String> runs(boolean ofLevels) {
        return IntStream.range(0, points.size())
                .filter(at -> at(at, ofLevels) != null && (at == 0 || at(at - 1, ofLevels) == null))
                .mapToObj(first -> IntStream.range(first, points.size())
                        .takeWhile(at -> at(at, ofLevels) != null)
                        .mapToObj(at -> corner(at, Objects.requireNonNull(at(at, ofLevels)), first, ofLevels))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private String corner(int at, double value, int first, boolean ofLevels) {
        boolean alone = at == first && (at + 1 == points.size() || at(at + 1, ofLevels) == null);
        String y = number(y(value));
        return alone ? number(x(at) - 2) + "," + y + " " + number(x(at) + 2) + "," + y : number(x(at)) + "," + y;
    }

    private @Nullable Double at(int at, boolean ofLevels) {
        return ofLevels ? level(at) : value(at);
    }

    private @Nullable Double value(int at) {
        Figure figure = points.get(at).figure();
        return figure == null ? null : figure.value();
    }

    /** What a month's figure can be seen beside: not a level for the year's sum. */
    private @Nullable Double level(int at) {
        Measure what = measure.measure();
        boolean ofCountry = measure.month().of(Whom.ALL).standing().target() != null;
        Target target = what.target(points.get(at).month().year(), Whom.ALL.in(null));
        return !ofCountry || target == null || target.scope() == Target.Scope.YEAR_SUM
                ? null
                : Double.valueOf(what.levelAsValue(target).doubleValue());
    }

    private double x(int at) {
        return EDGE + (WIDTH - 2 * EDGE) * at / Math.max(1, points.size() - 1);
    }

    private double y(double value) {
        double part = highest == lowest ? 0.5 : (value - lowest) / (highest - lowest);
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * part;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** The chart for those who do not see it. */
    private String told() {
        Unit unit = measure.measure().unit();
        return points.stream()
                .filter(point -> point.figure() != null)
                .map(point -> CalendarWords.shortName(point.month()) + " " + Shown.figure(point.figure(), unit))
                .collect(Collectors.joining(", "));
    }
}
