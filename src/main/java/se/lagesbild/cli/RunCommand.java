package se.lagesbild.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.Stop;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.option.OptionLimits;
import se.lagesbild.domain.calendar.Day;

/** {@code run}: the live application on an existing cluster. */
@Command(name = "run", description = "Runs the live application on an existing Kafka cluster and schema registry.")
final class RunCommand implements Callable<Integer> {

    /** What is closed beside the streams. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(500);

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of page, API and scrape endpoint. Default: http.port of the configuration, 8080.")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, String> more = new HashMap<>(catalogue.settings());
        if (port != null) {
            new OptionLimits(spec).port("--port", port);
            more.put(SettingKey.HTTP_PORT.key(), port.toString());
        }
        Settings configured = cluster.settings(more);
        Catalogue measures = catalogue.load(configured);
        Duration patience = LiveApplication.stopWithin(configured).plus(REST);
        return Stop.whenTold(patience, (resources, stop) -> {
            Connection connection = resources.add(cluster.connect(configured));
            Clock clock = Clock.systemUTC();
            LiveApplication application = LiveApplication.start(
                    resources, connection.settings(), measures, () -> Day.of(clock.instant()), clock);
            spec.commandLine().getOut().println("Lägesbild runs at " + application.address() + "; Ctrl-C ends it");
            spec.commandLine().getOut().flush();
            while (!stop.await(LOOK)) {
                if (application.hasFailed()) {
                    throw new IllegalStateException("the application has failed; see its log");
                }
            }
            return 0;
        });
    }
}
