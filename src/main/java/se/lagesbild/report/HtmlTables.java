package se.lagesbild.report;

import java.util.List;
import java.util.Locale;
import se.lagesbild.catalogue.words.FamilyTitle;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Measure;

/** The tables of a report in HTML. */
final class HtmlTables {

    private final Titles titles;
    private final Markup html;

    HtmlTables(Titles titles, Markup html) {
        this.titles = titles;
        this.html = html;
    }

    /** The month's figures of a family. */
    void month(MonthlyReport.Section section) {
        FamilyTitle title = FamilyTitle.of(section.family());
        begin(title.english(), title.swedish());
        columns("name", "number", "number", "number", "delta", "delta", "delta", "aim", "trend-of");
        head(
                "Measure",
                "All",
                "Women",
                "Men",
                "Women − men",
                titles.sincePrevious(),
                titles.sinceLastYear(),
                "Target",
                "13 months");
        html.open("tbody").newLine();
        for (MeasureReport measure : section.measures()) {
            Lines lines = measure.month();
            html.open("tr");
            name(measure.measure(), measure.remarks());
            figures(lines);
            change(lines.of(Whom.ALL).sincePrevious());
            change(lines.of(Whom.ALL).sinceLastYear());
            standing(lines.of(Whom.ALL));
            html.open("td", "class", "chart");
            Sparkline.draw(measure, titles.subject().isLive(), html);
            html.close().close().newLine();
        }
        end();
    }

    /** The figures of a longer period. */
    void period(Period period, List<Lines> all) {
        begin(Titles.of(period), "");
        columns("name", "number", "number", "number", "delta", "delta", "aim");
        head("Measure", "All", "Women", "Men", "Women − men", Titles.sinceLastYear(period), "Target");
        html.open("tbody").newLine();
        for (Lines lines : all) {
            html.open("tr");
            name(lines.measure(), List.of());
            figures(lines);
            change(lines.of(Whom.ALL).sinceLastYear());
            standing(lines.of(Whom.ALL));
            html.close().newLine();
        }
        end();
    }

    private void begin(String english, String swedish) {
        html.open("section").open("table").open("caption").text(english);
        if (!swedish.isEmpty()) {
            html.text(" ").element("span", swedish, "lang", "sv", "class", "swedish");
        }
        html.close().newLine();
    }

    private void end() {
        html.close().close().close().newLine();
    }

    private void columns(String... widths) {
        html.open("colgroup");
        for (String width : widths) {
            html.empty("col", "class", width);
        }
        html.close().newLine();
    }

    private void head(String... columns) {
        html.open("thead").open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().newLine();
    }

    private void name(Measure measure, List<String> remarks) {
        html.open("th", "scope", "row").text(measure.description().name()).text(" ");
        html.element("span", measure.description().swedishName(), "lang", "sv", "class", "swedish");
        remarks.forEach(remark -> html.element("span", remark, "class", "remark"));
        html.close();
    }

    private void figures(Lines lines) {
        for (Whom whom : List.of(Whom.ALL, Whom.WOMEN, Whom.MEN)) {
            Line line = lines.of(whom);
            html.open("td", "class", whom == Whom.ALL ? "figure all" : "figure");
            Light light = line.standing().light();
            if (whom != Whom.ALL && !light.shape().isEmpty()) {
                html.open("span", "class", className(light), "title", light.words())
                        .text(light.shape());
                html.close().text(" ");
            }
            html.text(Shown.figure(line.figure(), line.measure().unit()));
            String behind = Shown.behind(line);
            if (!behind.isEmpty()) {
                html.element("span", behind, "class", "behind");
            }
            html.close();
        }
        html.element("td", Shown.gap(lines), "class", "change");
    }

    private void change(Change change) {
        html.element("td", Shown.change(change), "class", "change");
    }

    private void standing(Line line) {
        StandingWords words = StandingWords.of(line.standing(), line.measure().unit());
        Light light = line.standing().light();
        html.open("td", "class", "target");
        if (!words.target().isEmpty()) {
            html.element(
                    "span", StandingWords.withShape(light, words.verdict()), "class", "verdict " + className(light));
            html.element(
                    "span", words.target() + (words.scope().isEmpty() ? "" : ", " + words.scope()), "class", "behind");
        }
        html.close();
    }

    static String className(Light light) {
        return light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
