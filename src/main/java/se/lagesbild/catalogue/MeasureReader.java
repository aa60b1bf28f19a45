package se.lagesbild.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.kind.Codes;
import se.lagesbild.catalogue.kind.KindReaders;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/** Reads one measure. What every measure has is read here, the parameters by the reader of its kind. */
final class MeasureReader {

    private static final Set<String> COMMON =
            Set.of("id", "version", "unit", "kind", "groupings", "targets", "description");

    /** It is part of topic keys, addresses and labels. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Set<Unit> OF_RATIOS = EnumSet.of(Unit.PERCENT, Unit.DAYS);

    private MeasureReader() {}

    /** The measure, or null if its kind is not known, which is noted. */
    static @Nullable CatalogueEntry read(Mapping entry, Family family, Codes codes) {
        String id = id(entry.required("id"));
        String version = entry.required("version").text();
        Value unitValue = entry.required("unit");
        Unit unit = unitValue.oneOf("unit", List.of(Unit.values()));
        Set<Grouping> groupings = groupings(entry.optional("groupings"));
        Value targetsValue = entry.optional("targets");
        List<Target> targets = targetsValue == null ? List.of() : TargetReader.read(targetsValue, unit);
        Description description = entry.required("description").read(DescriptionReader::read);
        Value kindName = entry.required("kind");
        Kind kind = KindReaders.read(kindName, entry, codes);
        if (kind == null) {
            return null;
        }
        if (kind.hasDenominator() != OF_RATIOS.contains(unit)) {
            unitValue.problem(unit + " does not go with kind " + kindName + ", which gives "
                    + (kind.hasDenominator() ? "a ratio" : "a count"));
        }
        return new CatalogueEntry(
                new Measure(
                        id, family, kind, unit, Collections.unmodifiableSet(groupings), targets, description, version),
                kindName.toString(),
                entry.linesExcept(COMMON));
    }

    private static String id(Value value) {
        String id = value.text();
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            value.problem("expected lower-case letters and digits joined by hyphens, found '" + id + "'");
        }
        return id;
    }

    private static Set<Grouping> groupings(@Nullable Value value) {
        return value == null
                ? EnumSet.allOf(Grouping.class)
                : value.set(grouping -> grouping.oneOf("breakdown", List.of(Grouping.values())));
    }
}
