package se.lagesbild.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.catalogue.words.FamilyTitle;
import se.lagesbild.catalogue.words.Markdown;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Unit;

/** Writes a report as Markdown. */
final class MarkdownReport {

    private static final int FIRST_NUMBER = 1;

    private final MonthlyReport report;
    private final Titles titles;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(MonthlyReport report) {
        this.report = report;
        this.titles = new Titles(report.subject());
    }

    static String of(MonthlyReport report) {
        return new MarkdownReport(report).write();
    }

    private String write() {
        block("# " + titles.title());
        block("*" + titles.swedishTitle() + "* · " + Markdown.text(titles.area()) + "  \n"
                + Markdown.text(report.subject().basis()));
        block(report.lead().stream()
                .map(point -> list(List.of(point.sentence()))
                        + (point.items().isEmpty()
                                ? ""
                                : "\n" + list(point.items()).indent(2).stripTrailing()))
                .collect(Collectors.joining("\n")));
        for (MonthlyReport.Section section : report.sections()) {
            FamilyTitle title = FamilyTitle.of(section.family());
            block("## " + title.english() + " · *" + title.swedish() + "*");
            block(monthTable(section.measures()));
            remarks(section.measures());
        }
        for (int i = 0; i < report.periods().size(); i++) {
            Period period = report.periods().get(i);
            int at = i;
            block("## " + Titles.of(period));
            block(periodTable(
                    period, report.measures().map(measure -> measure.longer().get(at))));
        }
        block("---");
        block(Titles.SHAPES + " " + Titles.ROUNDING);
        return text.toString().stripTrailing() + "\n";
    }

    private String monthTable(List<MeasureReport> measures) {
        return Markdown.table(
                List.of(
                        "Measure",
                        "All",
                        "Numbers",
                        "Women",
                        "Men",
                        "Women − men",
                        titles.sincePrevious(),
                        titles.sinceLastYear(),
                        "Target",
                        "Standing"),
                measures.stream()
                        .map(MeasureReport::month)
                        .map(lines -> row(
                                lines,
                                List.of(
                                        Shown.change(lines.of(Whom.ALL).sincePrevious()),
                                        Shown.change(lines.of(Whom.ALL).sinceLastYear()))))
                        .toList(),
                FIRST_NUMBER,
                8);
    }

    private static String periodTable(Period period, Stream<Lines> all) {
        return Markdown.table(
                List.of(
                        "Measure",
                        "All",
                        "Numbers",
                        "Women",
                        "Men",
                        "Women − men",
                        Titles.sinceLastYear(period),
                        "Target",
                        "Standing"),
                all.map(lines -> row(
                                lines, List.of(Shown.change(lines.of(Whom.ALL).sinceLastYear()))))
                        .toList(),
                FIRST_NUMBER,
                7);
    }

    private static List<String> row(Lines lines, List<String> changes) {
        Measure measure = lines.measure();
        Line all = lines.of(Whom.ALL);
        StandingWords words = StandingWords.of(all.standing(), measure.unit());
        List<String> row = new ArrayList<>();
        row.add(name(measure));
        row.add(Shown.figure(all.figure(), measure.unit()));
        row.add(Shown.behind(all));
        row.add(withLight(lines.of(Whom.WOMEN)));
        row.add(withLight(lines.of(Whom.MEN)));
        row.add(Shown.gap(lines));
        row.addAll(changes);
        row.add(words.target().isEmpty() ? Shown.NONE : join(words.target(), words.scope()));
        row.add(StandingWords.withShape(all.standing().light(), words.verdict()));
        return row;
    }

    private static String name(Measure measure) {
        Description words = measure.description();
        return Markdown.text(words.name()) + " · *" + Markdown.text(words.swedishName()) + "*";
    }

    private static String withLight(Line line) {
        Unit unit = line.measure().unit();
        String figure = Shown.figure(line.figure(), unit);
        return line.standing().light().shape().isEmpty()
                ? figure
                : line.standing().light().shape() + " " + figure;
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + ", " + other;
    }

    private void remarks(List<MeasureReport> measures) {
        List<String> remarks = measures.stream()
                .filter(measure -> !measure.remarks().isEmpty())
                .map(measure -> measure.measure().description().name() + ": " + String.join(" ", measure.remarks()))
                .toList();
        if (!remarks.isEmpty()) {
            block(list(remarks));
        }
    }

    private static String list(List<String> points) {
        return points.stream().map(point -> "- " + Markdown.text(point)).collect(Collectors.joining("\n"));
    }

    private void block(String block) {
        text.append(block.stripTrailing()).append("\n\n");
    }
}
