package se.lagesbild.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.EventSender;
import se.lagesbild.cli.option.ClusterOptions;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.option.MonthConverter;
import se.lagesbild.cli.option.OptionLimits;
import se.lagesbild.cli.progress.Progress;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.simulation.Population;
import se.lagesbild.wire.json.JsonEventWriter;

/** {@code simulate}: a seeded population's events, to a file or to a topic. */
@Command(
        name = "simulate",
        description =
                "Writes the events of a seeded, plausible population, as JSON lines or to the event topic. The same "
                        + "seed gives the same events.")
final class SimulateCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write JSON lines to a file, packed if its name ends with .gz; - is standard output.")
    private @Nullable String out;

    @Option(names = "--people", paramLabel = "N", description = "People at a time. Default: ${DEFAULT-VALUE}.")
    private int people = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the population. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "First month of daily life; whoever is registered before it has enrolled earlier. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Month from = Month.of(2020, 1);

    @Option(names = "--months", paramLabel = "N", description = "Months of daily life. Default: ${DEFAULT-VALUE}.")
    private int months = 24;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "End after this many events instead of at the end of the last month.")
    private long most = Long.MAX_VALUE;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        new OptionLimits(spec)
                .atLeastOne("--people", people)
                .atLeastOne("--months", months)
                .atLeastOne("--events", most);
        if (out == null) {
            try (Connection connection = cluster.connect(cluster.settings(Map.of()));
                    EventSender sender = new EventSender(connection.settings(), Clock.systemUTC())) {
                simulate(sender::send);
                sender.flush();
            }
        } else {
            try (JsonEventWriter writer = new JsonEventWriter(open(out))) {
                simulate(event -> write(event, writer));
            } catch (IOException | UncheckedIOException e) {
                String target = out.equals("-") ? "standard output" : out;
                throw new IOException("cannot write to " + target + ": " + reason(e), e);
            }
        }
        return 0;
    }

    private void simulate(Consumer<StatusChange> receiver) {
        Population population = Population.of(people, seed, Day.date(from.firstDay()));
        int firstDay = Day.of(population.currentDay());
        int lastDay = from.plus(months - 1).lastDay();
        long[] left = {most};
        boolean mayEndEarly = most < Long.MAX_VALUE;
        try (Progress progress = new Progress("events", mayEndEarly ? most : lastDay - firstDay, progressOutput())) {
            Consumer<StatusChange> counting = event -> {
                if (left[0] > 0) {
                    left[0]--;
                    receiver.accept(event);
                    progress.add(mayEndEarly ? 1 : 0, 1);
                }
            };
            population.opening(counting);
            while (Day.of(population.currentDay()) < lastDay && left[0] > 0) {
                population.day(counting);
                progress.add(mayEndEarly ? 0 : 1, 0);
            }
        }
    }

    /** Events may go to the terminal or to a command that shows its own progress there. */
    private PrintWriter progressOutput() {
        return "-".equals(out)
                ? new PrintWriter(Writer.nullWriter())
                : spec.commandLine().getErr();
    }

    private static void write(StatusChange event, JsonEventWriter writer) {
        try {
            writer.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Exception failure) {
        Throwable reason = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return reason instanceof NoSuchFileException
                ? "there is no such directory"
                : String.valueOf(reason.getMessage());
    }

    private static OutputStream open(String file) throws IOException {
        OutputStream target = file.equals("-") ? new StandardOutput() : Files.newOutputStream(Path.of(file));
        return new BufferedOutputStream(file.endsWith(".gz") ? new GZIPOutputStream(target, BUFFER) : target, BUFFER);
    }
}
