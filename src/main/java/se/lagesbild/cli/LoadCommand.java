package se.lagesbild.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Settings;
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.domain.person.Categories;

/** {@code load}: sends the events of a file. */
@Command(name = "load", description = "Sends events from JSON lines to the event topic. Invalid lines are not sent.")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private EventFileOptions file = new EventFileOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private CatalogueOptions catalogue = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = cluster.settings(Map.of());
        boolean complete;
        long sent;
        Categories categories = catalogue.load(settings).categories();
        try (Connection connection = cluster.connect(settings);
                EventSender sender = new EventSender(connection.settings(), Clock.systemUTC())) {
            complete = file.read(categories, sender::send, spec);
            sender.flush();
            sent = sender.sent();
        }
        spec.commandLine().getErr().println("lagesbild: " + sent + " events sent");
        return complete ? 0 : 1;
    }
}
