package se.lagesbild.catalogue.yaml;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something stands.
 *
 * @param file name of the file
 * @param entry id of the entry in the file, or empty
 * @param path keys and indices from there, such as {@code population.groups[1]}, or empty
 */
public record Place(String file, String entry, String path) {

    Place key(String key) {
        return new Place(file, entry, path.isEmpty() ? key : path + "." + key);
    }

    Place index(int index) {
        return new Place(file, entry, path + "[" + index + "]");
    }

    Place ofEntry(String id) {
        return new Place(file, id, "");
    }

    @Override
    public String toString() {
        return Stream.of(file, entry, path).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
    }
}
