package se.lagesbild;

import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.cli.LagesbildCommand;

/** The program. */
public final class Main {

    /** Commands that go on until they are stopped; the others are broken off by a signal, and their status says so. */
    private static final Set<String> STOPPED = Set.of("demo", "run");

    private Main() {}

    public static void main(String[] args) {
        // Before anything else, since a signal can come at any moment.
        if (Stream.of(args).filter(arg -> !arg.startsWith("-")).limit(1).anyMatch(STOPPED::contains)) {
            Signals.exitOnTermination();
        }
        System.exit(LagesbildCommand.execute(args));
    }
}
