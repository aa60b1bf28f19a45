package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Amount;
import se.lagesbild.app.Reachability;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.app.cluster.Difference;
import se.lagesbild.app.cluster.TopicState;
import se.lagesbild.app.cluster.TopicStates;
import se.lagesbild.cli.option.ClusterOptions;

/** {@code topics}: creates the topics before the application starts. */
@Command(
        name = "topics",
        description =
                "Creates the topics that are missing, and names what is otherwise than it should be in those that "
                        + "are there. It changes none of these.")
public final class TopicsCommand implements Callable<Integer> {

    @Option(
            names = "--check",
            description = "Create nothing; exit with 1 if a topic is missing or otherwise than it should be.")
    private boolean check;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = cluster.settings(Map.of());
        new Reachability(Clock.systemUTC()).requireKafka(settings);
        Set<String> created = new HashSet<>(check ? List.of() : TopicSetup.create(settings));
        List<TopicState> states = TopicStates.of(settings);
        PrintWriter out = spec.commandLine().getOut();
        for (TopicState state : states) {
            out.println(line(created.contains(state.name()) ? "created" : word(state), state));
            for (Difference difference : state.differences()) {
                out.println(line("", difference));
            }
        }
        return check && !states.stream().allMatch(TopicState::isAsWanted) ? 1 : 0;
    }

    private static String word(TopicState state) {
        if (!state.exists()) {
            return "missing";
        }
        return state.differences().isEmpty() ? "exists" : "differs";
    }

    private static String line(String word, TopicState state) {
        return line(word, state.name() + " (" + Amount.of(state.partitions(), "partition") + ")");
    }

    private static String line(String word, Object what) {
        return String.format("%-7s  %s", word, what);
    }
}
