package se.lagesbild.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping in a YAML file, with its aliases and merges resolved; what is not there is empty. */
record Yaml(Map<String, Object> entries) {

    static Yaml parse(String text) {
        return of(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private static Yaml of(@Nullable Object value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> mapping) {
            mapping.forEach((name, entry) -> entries.put(String.valueOf(name), entry));
        } else if (value instanceof List<?> names) {
            names.forEach(name -> entries.put(String.valueOf(name), ""));
        }
        return new Yaml(entries);
    }

    /** The names in a mapping, or the items of a list of names. */
    Stream<String> names() {
        return entries.keySet().stream();
    }

    Yaml mapping(String name) {
        return of(entries.get(name));
    }

    String text(String name) {
        return Objects.toString(entries.get(name), "");
    }

    Stream<String> list(String name) {
        return entries.get(name) instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }

    /** The mappings in a list. */
    Stream<Yaml> mappings(String name) {
        return entries.get(name) instanceof List<?> list ? list.stream().map(Yaml::of) : Stream.of();
    }
}
