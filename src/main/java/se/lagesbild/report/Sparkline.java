package se.lagesbild.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
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

    /** A target further off than so many times the height of the line would make the line flat. */
    private static final double FAR = 2;

    private final MeasureReport measure;
    private final List<MeasureReport.TrendPoint> points;
    private final boolean nearLevels;
    private final double lowest;
    private final double highest;

    private Sparkline(MeasureReport measure) {
        this.measure = measure;
        this.points = measure.trend();
        double[] values = each(this::value).toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(0);
        double far = FAR * (most - least);
        this.nearLevels = each(this::level).allMatch(level -> least - far <= level && level <= most + far);
        this.lowest = nearLevels ? Math.min(least, each(this::level).min().orElse(least)) : least;
        this.highest = nearLevels ? Math.max(most, each(this::level).max().orElse(most)) : most;
    }

    private DoubleStream each(IntFunction<@Nullable Double> of) {
        return IntStream.range(0, points.size())
                .mapToObj(of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
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
        if (nearLevels) {
            runs(true).forEach(run -> html.empty("polyline", "class", "aim", "points", run));
        }
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
