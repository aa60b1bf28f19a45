package se.lagesbild.catalogue.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Measure;

/** A measure's definition as text for a terminal. */
public final class DefinitionText {

    private static final int LABEL = 12;
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private DefinitionText() {}

    public static List<String> of(CatalogueEntry entry) {
        return new DefinitionText().lines(entry);
    }

    private List<String> lines(CatalogueEntry entry) {
        Measure measure = entry.measure();
        Description words = measure.description();
        lines.add(measure.id());
        lines.add(words.name() + " (" + words.swedishName() + ")");
        lines.add("");
        add("Population", words.population());
        add("Result", words.result());
        addAll("Rules", words.rules());
        List<String> targets = TargetWords.lines(measure);
        addAll("Targets", targets.isEmpty() ? List.of("none: the figure is followed") : targets);
        add("Unit", UnitWords.of(measure.unit()));
        add("Kind", entry.kind());
        addAll("Parameters", parameters(entry));
        add("Breakdowns", breakdowns(measure));
        add("Family", measure.family() + ": " + FamilyTitle.of(measure.family()));
        add("Version", measure.version());
        add("Source", words.source());
        for (String paragraph :
                words.quote().lines().filter(line -> !line.isBlank()).toList()) {
            add("", "«" + paragraph + "»");
        }
        return lines;
    }

    static List<String> parameters(CatalogueEntry entry) {
        return entry.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + ": " + parameter.getValue())
                .toList();
    }

    static String breakdowns(Measure measure) {
        return measure.groupings().stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void addAll(String label, List<String> points) {
        String name = label;
        for (String point : points) {
            add(name, points.size() > 1 ? "- " + point : point);
            name = "";
        }
    }

    /** Lines break between words; what follows stands below what was begun. */
    private void add(String label, String text) {
        String hang = text.startsWith("- ") ? "  " : "";
        StringBuilder line = new StringBuilder(label).append(" ".repeat(LABEL - label.length()));
        int begun = line.length();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > begun && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(LABEL)).append(hang);
                begun = line.length();
            }
            line.append(line.length() > begun ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
