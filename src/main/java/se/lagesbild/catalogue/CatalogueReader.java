package se.lagesbild.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.lagesbild.catalogue.kind.Codes;
import se.lagesbild.catalogue.place.Places;
import se.lagesbild.catalogue.place.PlacesReader;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Problems;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Family;

/**
 * Reads all files of a catalogue: the two code tables and the measures that cannot be computed by their names, every
 * other file as measures. Used once.
 */
final class CatalogueReader {

    static final String CATEGORIES = "categories.yaml";
    static final String PROGRAMMES = "programmes.yaml";
    static final String NOT_COMPUTABLE = "not-computable.yaml";

    private final Problems problems;
    private final Definitions<Category> categories = new Definitions<>();
    private final Definitions<String> programmes = new Definitions<>();
    private final Definitions<CatalogueEntry> entries = new Definitions<>();
    private final List<NotComputable> notComputable = new ArrayList<>();

    /** @param problems those noted when the files were opened; those noted here are added */
    CatalogueReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param placesReader has read the files of places
     * @throws CatalogueException if there is any problem
     */
    Catalogue read(List<CatalogueFile> files, PlacesReader placesReader) {
        // Measures refer to the tables, also to those of later files.
        files.stream().filter(file -> file.name().equals(CATEGORIES)).forEach(this::readCategories);
        files.stream().filter(file -> file.name().equals(PROGRAMMES)).forEach(this::readProgrammes);
        demand(categories, CATEGORIES);
        demand(programmes, PROGRAMMES);
        Codes known = new Codes(programmes.ids(), categories.ids());
        files.stream()
                .filter(file -> file.name().equals(NOT_COMPUTABLE))
                .forEach(file -> notComputable.addAll(file.content().read(NotComputableReader::read)));
        files.stream()
                .filter(file -> !Set.of(CATEGORIES, PROGRAMMES, NOT_COMPUTABLE).contains(file.name()))
                .forEach(file -> readMeasures(file, known));
        Places places = placesReader.places();
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems.asList());
        }
        return new Catalogue(
                entries.values(), categories.values(), programmes.asMap(), places, List.copyOf(notComputable));
    }

    private void readCategories(CatalogueFile file) {
        file.content().visit(root -> {
            boolean replaces = replaces(root);
            root.required("categories")
                    .visit(rows -> rows.forEach((code, row) ->
                            categories.add(code, row.read(it -> CategoryReader.read(code, it)), row, file, replaces)));
        });
    }

    private void readProgrammes(CatalogueFile file) {
        file.content().visit(root -> {
            boolean replaces = replaces(root);
            root.required("programmes")
                    .visit(rows ->
                            rows.forEach((code, label) -> programmes.add(code, label.text(), label, file, replaces)));
        });
    }

    private void readMeasures(CatalogueFile file, Codes known) {
        file.content().visit(root -> {
            boolean replaces = replaces(root);
            Family family = root.required("family").oneOf("family", List.of(Family.values()));
            for (Value value : root.required("measures").list()) {
                Value named = value.calledBy("id");
                CatalogueEntry entry = named.read(it -> MeasureReader.read(it, family, known));
                if (entry != null) {
                    entries.add(entry.measure().id(), entry, named, file, replaces);
                }
            }
        });
    }

    private static boolean replaces(Mapping root) {
        Value replaces = root.optional("replaces");
        return replaces != null && replaces.yesOrNo();
    }

    /** Without a table every reference into it would be a problem: that is told once. */
    private void demand(Definitions<?> table, String file) {
        if (table.ids().isEmpty()) {
            List<String> errors = new ArrayList<>(problems.asList());
            errors.add(file + ": missing, or defines nothing");
            throw new CatalogueException(errors);
        }
    }
}
