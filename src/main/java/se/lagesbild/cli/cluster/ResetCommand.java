package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.cluster.ResetScope;

/** {@code reset}: the application computes everything anew. */
@Command(
        name = "reset",
        description =
                "Removes what the stopped application keeps for itself: its group's offsets, its internal topics, "
                        + "its state on this machine. It then computes everything anew from the event topic.")
public final class ResetCommand implements Callable<Integer> {

    @Option(names = "--local", description = "Remove the state on this machine alone.")
    private boolean local;

    @Mixin
    private ResetOptions options = new ResetOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return options.run(local ? ResetScope.LOCAL : ResetScope.COMPUTATION, spec);
    }
}
