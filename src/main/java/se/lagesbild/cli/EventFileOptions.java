package se.lagesbild.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.json.AcceptedLines;

/** A file of events, and what to do about lines that are none. */
final class EventFileOptions {

    private static final String STANDARD_INPUT = "-";

    @Option(names = "--events", paramLabel = "FILE", description = "Events as JSON lines; - reads standard input.")
    private @Nullable String events;

    @Option(names = "--skip-invalid", description = "Leave out lines that are not valid events instead of failing.")
    private boolean skipInvalid;

    /**
     * Reads the file to its end, and tells of invalid lines.
     *
     * @return whether the events are complete enough to go on
     * @throws ParameterException if no file is given
     */
    boolean read(Categories categories, Consumer<StatusChange> receiver, CommandSpec spec) throws IOException {
        String file = events;
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--events=FILE'");
        }
        AcceptedLines lines = new AcceptedLines(categories, receiver);
        try (InputStream in = open(file)) {
            lines.read(in);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (lines.refused() > 0) {
            lines.firstRefusals().forEach(refusal -> err.println("lagesbild: " + name(file) + ": " + refusal));
            err.println("lagesbild: " + name(file) + ": " + lines.refused() + " of "
                    + (lines.refused() + lines.accepted()) + " events are invalid"
                    + (skipInvalid ? " and were left out" : "; --skip-invalid leaves them out"));
            err.flush();
        }
        return skipInvalid || lines.refused() == 0;
    }

    boolean isGiven() {
        return events != null;
    }

    /** What is read, for people. */
    String name() {
        return events == null ? "nothing" : name(events);
    }

    private static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new IOException(file + " is a directory");
        }
        try {
            return new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
