package se.lagesbild.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Amount;
import se.lagesbild.app.Redelivery;
import se.lagesbild.app.redeliver.Redelivered;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.progress.Progress;
import se.lagesbild.domain.person.Refusal;

/** {@code redeliver}: sends what was refused back to the event topic. */
@Command(
        name = "redeliver",
        description = "Sends refused records back to the event topic, after a repair of what they were refused for.")
final class RedeliverCommand implements Callable<Integer> {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            description = "Only what was refused for these reasons, separated by commas. Default: all.")
    private List<Refusal.Reason> reasons = List.of();

    @Option(names = "--dry-run", description = "Tell what would be sent, and send nothing.")
    private boolean dryRun;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Connection connection = cluster.connect(cluster.settings(Map.of()))) {
            Redelivery redelivery = new Redelivery(connection.settings(), this::isAskedFor);
            Redelivered outcome;
            try (Progress progress = new Progress("refused records read", redelivery.length(), err())) {
                outcome = dryRun
                        ? redelivery.preview(passed -> progress.add(passed, passed))
                        : redelivery.send(passed -> progress.add(passed, passed));
            }
            tell(outcome);
            return dryRun || outcome.tooLarge().isEmpty() ? 0 : 1;
        }
    }

    /** Without a choice also reasons of other versions, that are no longer or not yet known. */
    private boolean isAskedFor(String reason) {
        return reasons.isEmpty()
                || reasons.stream().anyMatch(asked -> asked.name().equals(reason));
    }

    private void tell(Redelivered outcome) {
        outcome.tooLarge().forEach(origin -> tell("too large to be sent back: " + origin));
        String sent = dryRun ? " would be sent back" : " sent back";
        if (outcome.count() == 0) {
            tell("0 records" + sent);
            return;
        }
        String again = outcome.again() == 0 ? "" : "; " + outcome.again() + " of them not for the first time";
        tell(Amount.of(outcome.count(), "record") + sent + ": " + outcome.reasons() + again);
    }

    private void tell(String what) {
        err().println("lagesbild: " + what);
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
