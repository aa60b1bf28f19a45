package se.lagesbild.replay.manifest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.Category;
import se.lagesbild.catalogue.place.Area;

/**
 * The versions of the code tables: of each a SHA-256 over its rows, in which their order makes no difference.
 *
 * @param categories codes and their groups, labels and days of validity
 * @param programmes codes and labels
 * @param regions codes, names and their days of validity
 * @param municipalities likewise
 */
public record CodeTables(String categories, String programmes, String regions, String municipalities) {

    static CodeTables of(Catalogue catalogue) {
        return new CodeTables(
                hash(catalogue.categoryTable().stream().map(CodeTables::row)),
                hash(catalogue.programmes().entrySet().stream()
                        .map(programme -> List.of(programme.getKey(), programme.getValue()))),
                hash(catalogue.places().regions().stream().map(CodeTables::row)),
                hash(catalogue.places().municipalities().stream().map(CodeTables::row)));
    }

    private static List<String> row(Category category) {
        return List.of(
                category.code(),
                category.group().name(),
                category.label(),
                text(category.validFrom()),
                text(category.validTo()));
    }

    private static List<String> row(Area area) {
        return List.of(area.code(), area.name(), text(area.validFrom()), text(area.validTo()));
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private static String hash(Stream<List<String>> rows) {
        return Sha256.ofTable(rows.sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList());
    }
}
