package se.lagesbild.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.domain.person.Gender;

/** Reads the targets of a measure: at most one for a year and a gender. */
final class TargetReader {

    private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

    private TargetReader() {}

    static List<Target> read(Value values, Unit unit) {
        List<Target> targets = new ArrayList<>();
        for (Value value : values.list()) {
            Target target = value.read(mapping -> target(mapping, unit));
            if (targets.stream()
                    .anyMatch(other -> other.year() == target.year() && other.gender() == target.gender())) {
                value.problem(
                        "second target for " + target.year() + (target.gender() == null ? "" : ", " + target.gender()));
            }
            targets.add(target);
        }
        return List.copyOf(targets);
    }

    private static Target target(Mapping target, Unit unit) {
        return new Target(
                target.required("year").integer(1990, 2100),
                gender(target.optional("gender")),
                level(target.required("level"), unit),
                target.required("direction").oneOf("direction", List.of(Target.Direction.values())),
                target.required("scope").oneOf("scope", List.of(Target.Scope.values())));
    }

    private static @Nullable Gender gender(@Nullable Value value) {
        return value == null ? null : value.oneOf("gender", List.of(Gender.WOMAN, Gender.MAN));
    }

    private static BigDecimal level(Value value, Unit unit) {
        BigDecimal level = value.decimal();
        if (unit == Unit.PERCENT && level.compareTo(HUNDRED_PERCENT) > 0) {
            value.problem("expected at most 100 percent, found " + level.toPlainString());
        }
        return level;
    }
}
