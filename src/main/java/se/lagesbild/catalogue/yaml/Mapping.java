package se.lagesbild.catalogue.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are known by being asked for: any other key is a problem. */
public final class Mapping {

    private final JsonNode node;
    private final Place place;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();
    private boolean anyKey;

    /** @param node an object, or missing if something else stands there and that was noted */
    Mapping(JsonNode node, Place place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    public boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    /** The value of the key, whose absence is a problem. */
    public Value required(String key) {
        if (!has(key) && !node.isMissingNode()) {
            problems.add(place.key(key), "missing");
        }
        return value(key);
    }

    /** The value of the key, or null if there is no such key. */
    public @Nullable Value optional(String key) {
        return has(key) ? value(key) : null;
    }

    /** Every key with its value: the keys are data here, and none is unknown. */
    public void forEach(BiConsumer<String, Value> action) {
        anyKey = true;
        node.properties().forEach(field -> action.accept(field.getKey(), value(field.getKey())));
    }

    /** No key is unknown: what it must be cannot be told, because of a problem noted already. */
    public void letPass() {
        anyKey = true;
    }

    /** The values of all keys but these, each as one line for people, in the order of the file. */
    public Map<String, String> linesExcept(Set<String> keys) {
        Map<String, String> lines = new LinkedHashMap<>();
        node.properties().stream()
                .filter(field -> !keys.contains(field.getKey()))
                .forEach(field -> lines.put(field.getKey(), OneLine.of(field.getValue())));
        return Collections.unmodifiableMap(lines);
    }

    private Value value(String key) {
        return new Value(node.path(key), place.key(key), problems);
    }

    /** Notes the keys that nobody asked for. */
    void end() {
        if (anyKey) {
            return;
        }
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(place.key(key), "unknown key; known are " + String.join(", ", known)));
    }
}
