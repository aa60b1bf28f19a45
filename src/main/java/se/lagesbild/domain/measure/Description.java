package se.lagesbild.domain.measure;

import java.util.List;

/**
 * A measure in words, for its page.
 *
 * @param name in English
 * @param swedishName as in the source document
 * @param population who is measured
 * @param result what counts
 * @param rules what a careful reader would ask
 * @param source document and place
 * @param quote the document's own words, in Swedish
 */
public record Description(
        String name,
        String swedishName,
        String population,
        String result,
        List<String> rules,
        String source,
        String quote) {}
