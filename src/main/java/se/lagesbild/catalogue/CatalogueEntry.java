package se.lagesbild.catalogue;

import java.util.Map;
import se.lagesbild.domain.measure.Measure;

/**
 * A measure as its file defines it.
 *
 * @param kind name of the kind, such as {@code turnover}
 * @param parameters the kind's parameters for people, one line each, in the order of the file
 */
public record CatalogueEntry(Measure measure, String kind, Map<String, String> parameters) {}
