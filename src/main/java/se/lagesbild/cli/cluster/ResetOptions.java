package se.lagesbild.cli.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import se.lagesbild.app.Reachability;
import se.lagesbild.app.Settings;
import se.lagesbild.app.cluster.ResetPlan;
import se.lagesbild.app.cluster.ResetScope;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.progress.Terminal;

/** What {@code reset} and {@code clean} have in common: they show what they would remove, ask, and remove it. */
final class ResetOptions {

    @Option(names = "--dry-run", description = "Print what would be removed, and remove nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    int run(ResetScope scope, CommandSpec spec) throws IOException {
        Settings settings = cluster.settings(Map.of());
        if (scope.cluster()) {
            new Reachability(Clock.systemUTC()).requireKafka(settings);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ResetPlan plan = ResetPlan.of(settings, scope);
        List<String> lines = plan.lines();
        Optional<String> obstacle = plan.obstacle();
        boolean asking = !yes && !dryRun && obstacle.isEmpty() && !lines.isEmpty();
        if (dryRun || asking || obstacle.isPresent()) {
            lines.forEach(line -> out.println("would remove " + line));
            out.flush();
        }
        if (obstacle.isPresent()) {
            throw new IllegalStateException(obstacle.get());
        }
        if (lines.isEmpty()) {
            err.println("lagesbild: there is nothing to remove");
            return 0;
        }
        if (asking && !confirmation(err).isGiven(plan.application())) {
            throw new IllegalStateException("nothing was removed");
        }
        if (!dryRun) {
            plan.carryOut(done -> out.println("removed " + done));
        }
        return 0;
    }

    private static Confirmation confirmation(PrintWriter err) {
        return new Confirmation(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Terminal.isStandardInput(),
                err);
    }
}
