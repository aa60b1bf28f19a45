package se.lagesbild.app.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.app.Settings;

/**
 * Settings from one place.
 *
 * @param origin the place: a file, the environment, the command line
 */
public record Layer(String origin, Map<String, String> values) {

    /** All together, the last one winning. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
    public static Settings settings(List<Layer> layers) {
        return Settings.of(layers.stream().map(Layer::values).toArray(Map[]::new));
    }

    /** The setting as it was given last, or nothing if it was not. */
    static Optional<EffectiveSetting> find(List<Layer> layers, String key) {
        Optional<EffectiveSetting> found = Optional.empty();
        for (Layer layer : layers) {
            String value = layer.values().get(key);
            if (value != null) {
                found = Optional.of(new EffectiveSetting(key, value, layer.origin()));
            }
        }
        return found;
    }
}
