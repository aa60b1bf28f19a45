package se.lagesbild.catalogue.words;

import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.catalogue.NotComputable;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Measure;

/** The catalogue as a page in Markdown: what each measure is, and what cannot be measured. */
public final class MeasuresPage {

    private static final String OTHERS = "What cannot be given";

    private final StringBuilder page = new StringBuilder();

    private MeasuresPage() {}

    public static String of(Catalogue catalogue) {
        return new MeasuresPage().page(catalogue);
    }

    /** One measure's section of the page. */
    public static String of(CatalogueEntry entry) {
        MeasuresPage section = new MeasuresPage();
        section.measure(entry);
        return section.page.toString().stripTrailing() + "\n";
    }

    private String page(Catalogue catalogue) {
        line("<!-- Written by: lagesbild measures --format markdown > docs/measures.md -->");
        line("# Measures");
        line("Each measure that status events give: whom it is about, what counts, by which rules, what was aimed at, "
                + "and the source document's own words. [Concepts](concepts.md) tells how figures come about.");
        contents(catalogue);
        for (Family family : Family.values()) {
            List<CatalogueEntry> entries = of(family, catalogue);
            if (!entries.isEmpty()) {
                line("## " + FamilyTitle.of(family).english());
                entries.forEach(this::measure);
            }
        }
        if (!catalogue.notComputable().isEmpty()) {
            notComputable(catalogue.notComputable());
        }
        return page.toString().stripTrailing() + "\n";
    }

    private void contents(Catalogue catalogue) {
        for (Family family : Family.values()) {
            List<CatalogueEntry> entries = of(family, catalogue);
            if (!entries.isEmpty()) {
                FamilyTitle title = FamilyTitle.of(family);
                line("**" + title.english() + "** · *" + title.swedish() + "*");
                line(entries.stream()
                        .map(entry -> "- [" + entry.measure().description().name() + "](#"
                                + entry.measure().id() + ")")
                        .collect(Collectors.joining("\n")));
            }
        }
        if (!catalogue.notComputable().isEmpty()) {
            line("[" + OTHERS + "](#what-cannot-be-given): "
                    + catalogue.notComputable().size() + " measures of the same documents, with the reason.");
        }
    }

    private static List<CatalogueEntry> of(Family family, Catalogue catalogue) {
        return catalogue.entries().stream()
                .filter(entry -> entry.measure().family() == family)
                .toList();
    }

    private void measure(CatalogueEntry entry) {
        Measure measure = entry.measure();
        Description words = measure.description();
        line("### " + measure.id());
        line("**" + Markdown.text(words.name()) + "** · *" + Markdown.text(words.swedishName()) + "*");
        List<String> targets = TargetWords.lines(measure);
        line(String.join(
                "\n",
                point("Population", words.population()),
                point("Result", words.result()),
                point("Targets", targets.isEmpty() ? "none: the figure is followed" : String.join(" · ", targets)),
                point("Unit", UnitWords.of(measure.unit())),
                point("Computed as", computed(entry)),
                point("Breakdowns", DefinitionText.breakdowns(measure)),
                point("Version", measure.version())));
        line("Rules:");
        line(words.rules().stream().map(rule -> "- " + Markdown.text(rule)).collect(Collectors.joining("\n")));
        line("Source: " + Markdown.text(words.source()));
        line(words.quote()
                .strip()
                .lines()
                .map(paragraph -> ("> " + Markdown.text(paragraph)).stripTrailing())
                .collect(Collectors.joining("\n>\n"))
                .replaceAll("(\n>)+\n>\n> ", "\n>\n> "));
    }

    private static String point(String label, String text) {
        return "- **" + label + ":** " + Markdown.text(text);
    }

    private static String computed(CatalogueEntry entry) {
        List<String> parameters = DefinitionText.parameters(entry);
        return entry.kind() + (parameters.isEmpty() ? "" : "; " + String.join("; ", parameters));
    }

    private void notComputable(List<NotComputable> all) {
        line("## " + OTHERS);
        line("The documents also have measures that no status event of a jobseeker can give.");
        for (String document :
                all.stream().map(NotComputable::document).distinct().toList()) {
            line("### " + document);
            line(Markdown.table(
                    List.of("measure", "in Swedish", "where", "reason"),
                    all.stream()
                            .filter(each -> each.document().equals(document))
                            .map(each -> List.of(
                                    Markdown.text(each.name()),
                                    "*" + Markdown.text(each.swedishName()) + "*",
                                    Markdown.text(each.place()),
                                    "it " + each.reason().text()))
                            .toList(),
                    4,
                    4));
        }
    }

    private void line(String text) {
        page.append(text.stripTrailing()).append("\n\n");
    }
}
