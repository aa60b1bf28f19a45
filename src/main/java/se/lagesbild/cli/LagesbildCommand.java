package se.lagesbild.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import se.lagesbild.cli.cluster.CleanCommand;
import se.lagesbild.cli.cluster.ConfigCommand;
import se.lagesbild.cli.cluster.DoctorCommand;
import se.lagesbild.cli.cluster.ResetCommand;
import se.lagesbild.cli.cluster.SchemasCommand;
import se.lagesbild.cli.cluster.TopicsCommand;
import se.lagesbild.cli.replay.ReplayCommand;

/** The program: picks a command and turns whatever goes wrong into one line and an exit status. */
@Command(
        name = "lagesbild",
        description = "Live, trustworthy labour-market measures from a stream of status-change events.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionLine.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            LoadCommand.class,
            SimulateCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            MeasuresCommand.class,
            RedeliverCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            ResetCommand.class,
            CleanCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit status: 0 done, 1 failed, 2 wrong usage.%n")
public final class LagesbildCommand implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    /** Runs a command and gives its exit status. */
    public static int execute(String... args) {
        return execute(
                new StandardOutput(),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                args);
    }

    /** Who cannot write its results has failed, though everything else went well. */
    static int execute(StandardOutput output, PrintWriter err, String... args) {
        int status = execute(output.writer(), err, args);
        IOException failure = output.failure();
        if (failure == null) {
            return status;
        }
        if (!StandardOutput.ClosedPipeException.isBehind(failure)) {
            err.println("lagesbild: cannot write to standard output: " + failure.getMessage());
            err.flush();
        }
        return status == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : status;
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        LagesbildCommand program = new LagesbildCommand();
        int status = new CommandLine(program)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(program::failed)
                .setParameterExceptionHandler(LagesbildCommand::misused)
                .execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (!StandardOutput.ClosedPipeException.isBehind(failure)) {
            command.getErr().println("lagesbild: " + message(failure));
        }
        if (verbose) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        command.getErr()
                .println("lagesbild: " + misuse.getMessage() + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
