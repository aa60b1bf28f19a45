package se.lagesbild.cli.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.Reachability;
import se.lagesbild.app.Settings;
import se.lagesbild.app.cluster.SubjectState;
import se.lagesbild.app.cluster.Subjects;
import se.lagesbild.cli.option.ClusterOptions;

/** {@code schemas}: registers the schemas before the application starts. */
@Command(
        name = "schemas",
        description = "Registers the schemas of events and results under the subjects of their topics. If the registry "
                + "would refuse one of them, it registers none.")
public final class SchemasCommand implements Callable<Integer> {

    @Option(names = "--check", description = "Register nothing; exit with 1 if the registry would refuse a schema.")
    private boolean check;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = cluster.settings(Map.of());
        new Reachability(Clock.systemUTC()).requireRegistry(settings);
        try (Subjects subjects = new Subjects(settings)) {
            List<SubjectState> states = subjects.states();
            boolean compatible = states.stream().allMatch(SubjectState::isCompatible);
            states.forEach(state -> print(state, compatible && !check, subjects));
            return compatible ? 0 : 1;
        }
    }

    private void print(SubjectState state, boolean registering, Subjects subjects) {
        PrintWriter out = spec.commandLine().getOut();
        if (!state.isCompatible()) {
            out.println(line("incompatible", state.subject()));
            state.incompatibilities().forEach(reason -> out.println(line("", reason)));
        } else if (state.isRegistered()) {
            out.println(line("exists", state.subject() + " (id " + state.id() + ")"));
        } else if (registering) {
            out.println(line("registered", state.subject() + " (id " + subjects.register(state.subject()) + ")"));
        } else {
            out.println(line("compatible", state.subject()));
        }
    }

    private static String line(String word, String what) {
        return String.format("%-12s  %s", word, what);
    }
}
