package se.lagesbild.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import se.lagesbild.domain.calendar.Period;

/** Writes a report as one HTML file that needs nothing else, for the screen and for paper. */
final class HtmlReport {

    private final MonthlyReport report;
    private final Titles titles;
    private final Markup html = new Markup();
    private final HtmlTables tables;

    private HtmlReport(MonthlyReport report) {
        this.report = report;
        this.titles = new Titles(report.subject());
        this.tables = new HtmlTables(titles, html);
    }

    static String of(MonthlyReport report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        html.open("html", "lang", "en").newLine();
        head();
        html.open("body").newLine();
        header();
        html.open("main").newLine();
        report.sections().forEach(tables::month);
        for (int i = 0; i < report.periods().size(); i++) {
            Period period = report.periods().get(i);
            int at = i;
            tables.period(
                    period,
                    report.measures().map(measure -> measure.longer().get(at)).toList());
        }
        html.close().newLine();
        html.open("footer").element("p", Titles.SHAPES).element("p", Titles.ROUNDING);
        html.element(
                "p",
                "Charts show the last 13 months, each on a scale of its own; a dashed line is the target, over the "
                        + "months of its year, where it lies near enough to be drawn.");
        html.close().newLine().close().newLine().close();
        return html.toString();
    }

    private void head() {
        html.open("head").newLine().empty("meta", "charset", "utf-8").newLine();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        html.element("title", titles.title() + " · " + titles.area()).newLine();
        html.element("style", style()).newLine();
        html.close().newLine();
    }

    private void header() {
        html.open("header");
        html.element("p", titles.area(), "class", "area");
        html.element("h1", titles.title());
        html.element("p", titles.swedishTitle(), "lang", "sv", "class", "swedish");
        html.element("p", report.subject().basis(), "class", "basis");
        tally();
        html.open("ul", "class", "lead").newLine();
        report.lead().forEach(this::point);
        html.close().close().newLine();
    }

    /** The targets at a glance. */
    private void tally() {
        List<Light> lights = report.measures()
                .map(measure -> measure.month().of(Whom.ALL).standing().light())
                .toList();
        html.open("dl", "class", "tally");
        for (Light light : List.of(Light.MET, Light.NOT_MET, Light.YEAR_RUNS, Light.LIVE, Light.NO_VALUE)) {
            int number = Collections.frequency(lights, light);
            if (number > 0) {
                html.open("div")
                        .element("dt", light == Light.YEAR_RUNS ? "for the whole year" : "targets " + light.words());
                html.element("dd", light.shape() + " " + number, "class", HtmlTables.className(light));
                html.close();
            }
        }
        html.close();
    }

    private void point(LeadPoint point) {
        html.open("li").text(point.sentence());
        if (!point.items().isEmpty()) {
            html.open("ul");
            point.items().forEach(item -> html.element("li", item));
            html.close();
        }
        html.close().newLine();
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return "\n" + new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
