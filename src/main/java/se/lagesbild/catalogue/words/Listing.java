package se.lagesbild.catalogue.words;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.NotComputable;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Measure;

/** The catalogue as a list for a terminal. */
public final class Listing {

    private Listing() {}

    /** By family: id and name. */
    public static List<String> of(Catalogue catalogue) {
        int width = catalogue.measures().stream()
                .mapToInt(measure -> measure.id().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Family family : Family.values()) {
            List<Measure> measures = catalogue.measures().stream()
                    .filter(measure -> measure.family() == family)
                    .toList();
            if (!measures.isEmpty()) {
                lines.add(FamilyTitle.of(family).toString());
                measures.forEach(measure -> lines.add("  " + measure.id()
                        + " ".repeat(width - measure.id().length()) + "  "
                        + measure.description().name()));
                lines.add("");
            }
        }
        int others = catalogue.notComputable().size();
        if (others > 0) {
            lines.add(others + " more measures of the source documents cannot be given; --not-computable lists them");
        }
        return lines;
    }

    /** By document: what cannot be given, and why. */
    public static List<String> ofNotComputable(Catalogue catalogue) {
        List<String> lines = new ArrayList<>();
        String document = "";
        for (NotComputable each : catalogue.notComputable()) {
            if (!each.document().equals(document)) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                document = each.document();
                lines.add(document);
            }
            lines.add("  " + each.name() + " (" + each.swedishName() + "), " + each.place());
            lines.add("      " + each.reason().text());
        }
        return lines;
    }
}
