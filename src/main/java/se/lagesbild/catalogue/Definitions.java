package se.lagesbild.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.catalogue.yaml.Value;

/** What files define, by id, each once: a file of the user's own may define anew what is shipped, but must say so. */
final class Definitions<T> {

    private final Map<String, Definition<T>> byId = new LinkedHashMap<>();

    private record Definition<T>(T value, CatalogueFile file) {}

    /**
     * Takes a definition; one that replaces another takes its place in the order too.
     *
     * @param at where the definition stands
     * @param replaces whether its file says that it replaces
     */
    void add(String id, T value, Value at, CatalogueFile file, boolean replaces) {
        Definition<T> existing = byId.get(id);
        if (existing != null && existing.file.origin() == file.origin()) {
            at.problem("already defined in " + existing.file.name());
        } else if (existing != null && !replaces) {
            at.problem("already defined in the shipped " + existing.file.name()
                    + "; to replace it, the file must say 'replaces: true'");
        }
        byId.put(id, new Definition<>(value, file));
    }

    Set<String> ids() {
        return byId.keySet();
    }

    List<T> values() {
        return byId.values().stream().map(Definition::value).toList();
    }

    Map<String, T> asMap() {
        Map<String, T> values = new LinkedHashMap<>();
        byId.forEach((id, definition) -> values.put(id, definition.value()));
        return Collections.unmodifiableMap(values);
    }
}
