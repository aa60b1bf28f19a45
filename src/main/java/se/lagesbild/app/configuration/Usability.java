package se.lagesbild.app.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.SettingsException;
import se.lagesbild.app.live.StreamsSettings;
import se.lagesbild.wire.registry.RegistrySettings;

/** What would keep {@code run} from starting with these settings, as far as they alone tell. */
public final class Usability {

    private Usability() {}

    /** A line for each problem; none if there is none. */
    public static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        attempt(() -> new StreamsConfig(StreamsSettings.of(settings)), problems);
        attempt(() -> RegistrySettings.of(settings.registry()), problems);
        Arrays.stream(SettingKey.values())
                .filter(SettingKey::isNumber)
                .forEach(key -> attempt(() -> settings.number(key), problems));
        // Streams is told of some of them, too.
        return problems.stream().distinct().map(settings::asWritten).toList();
    }

    private static void attempt(Runnable use, List<String> problems) {
        try {
            use.run();
        } catch (SettingsException | ConfigException e) {
            problems.add(e.getMessage());
        }
    }
}
