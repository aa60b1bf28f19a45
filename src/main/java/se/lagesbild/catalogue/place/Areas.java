package se.lagesbild.catalogue.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Areas of one kind, found by code. Immutable. */
final class Areas {

    static final Areas NONE = new Areas(List.of());

    private final Map<String, List<Area>> byCode;

    /** @param areas of one code no two on one day */
    Areas(List<Area> areas) {
        byCode = areas.stream()
                .collect(Collectors.groupingBy(Area::code, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    @Nullable
    String name(String code, int day) {
        for (Area area : ofCode(code)) {
            if (area.isValidOn(day)) {
                return area.name();
            }
        }
        return null;
    }

    List<Area> ofCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<Area> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    List<Area> validOn(int day) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(area -> area.isValidOn(day))
                .toList();
    }
}
