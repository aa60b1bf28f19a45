package se.lagesbild.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.place.Places;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.CategoryGroup;

/**
 * The measures and the code tables. Immutable.
 *
 * @param entries in the order of the files: shipped ones first
 * @param categoryTable in the order of the files
 * @param programmes label by programme code, in the order of the files
 * @param places names of regions and municipalities
 * @param notComputable measures of the source documents that status events cannot give, in the order of the files
 */
public record Catalogue(
        List<CatalogueEntry> entries,
        List<Category> categoryTable,
        Map<String, String> programmes,
        Places places,
        List<NotComputable> notComputable) {

    /** The measure with this id, or null if there is none. */
    public @Nullable CatalogueEntry find(String id) {
        return entries.stream()
                .filter(entry -> entry.measure().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** In the order of {@link #entries}. */
    public List<Measure> measures() {
        return entries.stream().map(CatalogueEntry::measure).toList();
    }

    /** Version of the definition by id of the measure, in the order of {@link #entries}. */
    public Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        measures().forEach(measure -> versions.put(measure.id(), measure.version()));
        return versions;
    }

    /** The category table as timelines need it. */
    public Categories categories() {
        Map<String, CategoryGroup> groups =
                categoryTable.stream().collect(Collectors.toMap(Category::code, Category::group));
        return new Categories(groups);
    }
}
