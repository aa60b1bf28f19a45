package se.lagesbild.replay.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.Question;

/**
 * How what was asked is defined.
 *
 * @param measures those that were asked for
 * @param sha256 over the definitions of all measures of the catalogue, shipped and own: everything that figures come from,
 *     which names, descriptions and targets do not
 */
public record UsedCatalogue(List<Definition> measures, String sha256) {

    /** @param version which the catalogue gives the definition, and changes when figures would */
    public record Definition(String id, String version) {}

    public UsedCatalogue {
        measures = List.copyOf(measures);
    }

    static UsedCatalogue of(Question question, Catalogue catalogue) {
        return new UsedCatalogue(
                question.measures().stream()
                        .map(measure -> new Definition(measure.id(), measure.version()))
                        .toList(),
                Sha256.ofTable(
                        catalogue.entries().stream().map(UsedCatalogue::row).toList()));
    }

    private static List<String> row(CatalogueEntry entry) {
        Measure measure = entry.measure();
        List<String> row = new ArrayList<>(List.of(
                measure.id(),
                measure.version(),
                measure.unit().name(),
                measure.groupings().stream().map(Object::toString).sorted().collect(Collectors.joining(",")),
                entry.kind()));
        entry.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + ": " + parameter.getValue())
                .sorted()
                .forEach(row::add);
        return row;
    }
}
