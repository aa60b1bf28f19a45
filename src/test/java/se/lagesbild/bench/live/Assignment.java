package se.lagesbild.bench.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;

/**
 * What a process is to do.
 *
 * @param settings of the product, by their keys; another program takes from them what it needs
 * @param measures ids of those to compute; empty: all
 * @param events how many there are in the topic
 * @param today which day it is for the measures
 */
public record Assignment(Map<String, String> settings, List<String> measures, long events, int today) {

    /** As it is passed on a command line. */
    String json() throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(this);
    }

    public static Assignment of(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Assignment.class);
    }

    /** The shipped one, with these measures alone. */
    public Catalogue catalogue() {
        Catalogue shipped = CatalogueLoader.shipped();
        return new Catalogue(
                shipped.entries().stream()
                        .filter(entry -> measures.isEmpty()
                                || measures.contains(entry.measure().id()))
                        .toList(),
                shipped.categoryTable(),
                shipped.programmes(),
                shipped.places(),
                shipped.notComputable());
    }
}
