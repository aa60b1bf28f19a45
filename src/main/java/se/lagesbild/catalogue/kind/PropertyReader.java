package se.lagesbild.catalogue.kind;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;

/** Reads a property of persons. Keys side by side mean "and". */
final class PropertyReader {

    /** A hundred years. */
    private static final int MOST_MONTHS = 1200;

    private static final Map<String, Part> PARTS = Collections.unmodifiableMap(new TreeMap<String, Part>(Map.ofEntries(
            entry("groups", (value, codes) -> Property.inGroups(value.set(PropertyReader::group))),
            entry("categories", (value, codes) -> Property.inCategories(value.set(codes::category))),
            entry("tenureMonths", (value, codes) -> value.read(PropertyReader::tenure)),
            entry("participatesIn", (value, codes) -> Property.participates(codes.anyProgrammeLike(value))),
            entry(
                    "participatesInOtherThan",
                    (value, codes) ->
                            Property.participates(codes.anyProgrammeLike(value).negate())),
            entry("hasLeft", PropertyReader::hasLeft),
            entry("activity", (value, codes) -> value.read(activity -> activity(activity, codes))),
            entry("gender", (value, codes) -> Property.hasGender(gender(value))),
            entry("education", (value, codes) -> Property.hasEducation(education(value))),
            entry("reducedWorkCapacity", (value, codes) -> onlyTrue(value, Property.hasReducedWorkCapacity())),
            entry("inStudies", (value, codes) -> onlyTrue(value, Property.inStudies())),
            entry("youth", (value, codes) -> onlyTrue(value, Property.youth())),
            entry("not", (value, codes) -> Property.not(read(value, codes))),
            entry("any", (value, codes) -> Property.any(each(value, codes))),
            entry("all", (value, codes) -> Property.all(each(value, codes))))));

    /** Reads the value of one key. */
    @FunctionalInterface
    private interface Part {
        Property read(Value value, Codes codes);
    }

    private PropertyReader() {}

    static Property read(Value value, Codes codes) {
        return value.read(mapping -> parts(mapping, codes));
    }

    private static Property parts(Mapping mapping, Codes codes) {
        List<Property> parts = new ArrayList<>();
        PARTS.forEach((key, part) -> {
            Value value = mapping.optional(key);
            if (value != null) {
                parts.add(part.read(value, codes));
            }
        });
        return Property.all(parts);
    }

    private static List<Property> each(Value value, Codes codes) {
        return value.list().stream().map(element -> read(element, codes)).toList();
    }

    /** Each programme has episodes of its own: a change between two of the list is leaving one. */
    private static Property hasLeft(Value value, Codes codes) {
        return Property.any(value.set(code -> Property.hasLeft(codes.programmesLike(code))).stream()
                .toList());
    }

    /** {@code programme}: a code; {@code workplace: true}, {@code externalProvider: true}: only such. */
    private static Property activity(Mapping activity, Codes codes) {
        String programme = codes.programme(activity.required("programme"));
        boolean workplace = onlyTrue(activity.optional("workplace"));
        boolean externalProvider = onlyTrue(activity.optional("externalProvider"));
        return Property.hasActivity(it -> it.programme().equals(programme)
                && (!workplace || Boolean.TRUE.equals(it.workplace()))
                && (!externalProvider || Boolean.TRUE.equals(it.externalProvider())));
    }

    private static CategoryGroup group(Value value) {
        return value.oneOf("category group", List.of(CategoryGroup.values()));
    }

    /** {@code from}: completed months, inclusive; {@code under}: completed months, exclusive. */
    private static Property tenure(Mapping bounds) {
        int from = bounds.required("from").integer(0, MOST_MONTHS - 1);
        int under = bounds.required("under").integer(from + 1, MOST_MONTHS);
        return Property.tenure(from, under);
    }

    private static Gender gender(Value value) {
        return value.oneOf("gender", List.of(Gender.values()));
    }

    private static Education education(Value value) {
        return value.oneOf("education", List.of(Education.values()));
    }

    /** Whether the key is there; its value is true. */
    private static boolean onlyTrue(@Nullable Value value) {
        if (value != null) {
            value.mustBeTrue();
        }
        return value != null;
    }

    /** False could mean "is not" or "is not known to be"; "not" says which. */
    private static Property onlyTrue(Value value, Property property) {
        value.mustBeTrue();
        return property;
    }
}
