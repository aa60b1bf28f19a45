package se.lagesbild.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.Suggestion;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Measure;

/** Which catalogue a command uses. */
public final class CatalogueOptions {

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "Directory of YAML files that add to the shipped catalogue or replace entries.")
    private @Nullable Path directory;

    public Catalogue load() {
        return directory == null ? CatalogueLoader.shipped() : CatalogueLoader.shippedAnd(directory);
    }

    /** The catalogue that the settings name, unless these options do. */
    public Catalogue load(Settings settings) {
        String configured = settings.find(SettingKey.CATALOGUE_DIR);
        return configured == null || directory != null ? load() : CatalogueLoader.shippedAnd(Path.of(configured));
    }

    /** As settings of the live application. */
    public Map<String, String> settings() {
        return directory == null ? Map.of() : Map.of(SettingKey.CATALOGUE_DIR.key(), directory.toString());
    }

    /** @throws IllegalArgumentException if there is no such measure, naming the nearest one */
    public static Measure find(Catalogue catalogue, String id) {
        return catalogue.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown measure '" + id + "'; did you mean '"
                        + Suggestion.nearest(id, ids(catalogue)) + "'?"));
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.measures().stream().map(Measure::id).toList();
    }
}
