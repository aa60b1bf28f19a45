package se.lagesbild.domain.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure in words, for its page.
 *
 * @param name in English
 * @param swedishName as in the source document
 * @param population who is measured
 * @param result what counts
 * @param rules what a careful reader would ask
 * @param swedish null if nobody has written the definition in Swedish
 * @param source document and place
 * @param quote the document's own words, in Swedish
 */
public record Description(
        String name,
        String swedishName,
        String population,
        String result,
        List<String> rules,
        @Nullable SwedishWords swedish,
        String source,
        String quote) {}
