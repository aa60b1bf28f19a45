package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.cluster.ResetScope;

/** {@code clean}: as {@code reset}, and the results go too. */
@Command(
        name = "clean",
        description = "Does what reset does, and removes the result topics too. The event topic stays.")
public final class CleanCommand implements Callable<Integer> {

    @Option(names = "--rejected", description = "Remove the topic of refused records, too.")
    private boolean rejected;

    @Option(names = "--published", description = "Remove the audit trail, measures.published, too.")
    private boolean published;

    @Mixin
    private ResetOptions options = new ResetOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return options.run(new ResetScope(true, true, rejected, published), spec);
    }
}
