package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.configuration.EffectiveConfiguration;
import se.lagesbild.app.configuration.EffectiveSetting;
import se.lagesbild.app.configuration.Layer;
import se.lagesbild.app.configuration.Usability;
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.ClusterOptions;

/** {@code config}: the effective configuration. */
@Command(
        name = "config",
        description = "Prints the configuration that run would work with, and where each setting comes from. Secrets "
                + "are masked. Asks nobody.")
public final class ConfigCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--port", paramLabel = "P", description = "As of run.")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, String> more = new HashMap<>(catalogue.settings());
        if (port != null) {
            more.put(SettingKey.HTTP_PORT.key(), port.toString());
        }
        List<Layer> layers = cluster.layers(more);
        Settings settings = Layer.settings(layers);
        EffectiveConfiguration configuration = new EffectiveConfiguration(layers, settings);
        print(configuration.all());
        settings.unknown().forEach(key -> tell("nobody is known to read the setting '" + key + "'; it is passed on"));
        configuration.overridden().forEach(key -> tell("'" + key + "' has no effect: it is fixed, or set otherwise"));
        List<String> problems = Usability.problems(settings);
        problems.forEach(this::tell);
        return problems.isEmpty() ? 0 : 1;
    }

    private void print(List<EffectiveSetting> settings) {
        String row = "%-" + width(settings, EffectiveSetting::key) + "s  %-" + width(settings, EffectiveSetting::origin)
                + "s  %s";
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(row, "setting", "from", "value"));
        settings.forEach(setting -> out.println(String.format(row, setting.key(), setting.origin(), setting.shown())
                .stripTrailing()));
        out.flush();
    }

    private static int width(List<EffectiveSetting> settings, Function<EffectiveSetting, String> column) {
        return settings.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println("lagesbild: " + line);
    }
}
