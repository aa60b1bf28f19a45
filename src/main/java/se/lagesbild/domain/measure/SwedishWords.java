package se.lagesbild.domain.measure;

import java.util.List;

/**
 * What a {@link Description} says, in Swedish.
 *
 * @param population who is measured
 * @param result what counts
 * @param rules as many as the English ones, in their order
 */
public record SwedishWords(String population, String result, List<String> rules) {}
