package se.lagesbild.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files that were read, in the order in which it was found. */
public final class Problems {

    private final List<String> problems = new ArrayList<>();

    public void add(Place place, String problem) {
        problems.add(place + ": " + problem);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** One line each: file, entry, path, what is wrong. */
    public List<String> asList() {
        return List.copyOf(problems);
    }
}
