package se.lagesbild.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.ShareOfStarters;
import se.lagesbild.domain.measure.ShareOfStock;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.testing.Measured;

/** What is judged: the shipped measures. And parts of them, of which wrong ones can be made. */
final class TestMeasures {

    static final Property THREE_GROUPS = Property.inGroups(
            Set.of(CategoryGroup.OPENLY_UNEMPLOYED, CategoryGroup.PROGRAMME, CategoryGroup.HOURLY_EMPLOYED));
    static final Property FOUR_GROUPS = Property.inGroups(Set.of(
            CategoryGroup.OPENLY_UNEMPLOYED,
            CategoryGroup.PROGRAMME,
            CategoryGroup.HOURLY_EMPLOYED,
            CategoryGroup.PART_TIME_UNEMPLOYED));
    static final Property IN_WORK =
            Property.inGroups(Set.of(CategoryGroup.WORK_WITHOUT_SUPPORT, CategoryGroup.WORK_WITH_SUPPORT));
    static final Property OPENLY_UNEMPLOYED = Property.inGroups(Set.of(CategoryGroup.OPENLY_UNEMPLOYED));

    private static final Catalogue SHIPPED = CatalogueLoader.shipped();

    private TestMeasures() {}

    /** The kinds by measure id, with the parameters of the shipped catalogue, of the measures that have a reference. */
    static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        SHIPPED.measures().forEach(measure -> kinds.put(measure.id(), measure.kind()));
        kinds.keySet().retainAll(ReferenceCalculation.MEASURES.keySet());
        return kinds;
    }

    /** Measures of these kinds, in their order; all that is not calculation is left blank. */
    static List<Measure> measures(Map<String, Kind> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> Measured.measure(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Categories categories() {
        return SHIPPED.categories();
    }

    static Kind earlyProgramme(Property tenure) {
        Property unemployed = Property.inCategories(Set.of("11", "46", "54", "75", "80", "81", "83", "86"));
        return new ShareOfStock(
                Property.all(List.of(unemployed, tenure, Property.not(Property.youth()))),
                Property.not(Property.inCategories(Set.of("11"))));
    }

    static Kind womenStarting(String... categories) {
        return new ShareOfStarters(Set.of(categories), Property.hasGender(Gender.WOMAN));
    }

    static Property in(String programme) {
        return Property.participates(programme::equals);
    }

    static Property youthNotInEstablishment() {
        return timeline -> Property.youth().days(timeline).minus(in("ETP").days(timeline));
    }
}
