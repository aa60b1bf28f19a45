package se.lagesbild.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.lagesbild.cli.progress.Progress;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.files.EventFile;
import se.lagesbild.wire.files.EventFiles;
import se.lagesbild.wire.json.AcceptedLines;

/** Files of events, and what to do about lines that are none. */
public final class EventFileOptions {

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Events as JSON lines, plain or gzip: a file, a directory of files, or - for standard input.")
    private @Nullable String events;

    @Option(names = "--skip-invalid", description = "Leave out lines that are not valid events instead of failing.")
    private boolean skipInvalid;

    /**
     * Reads the files to their end, shows how far it has come, and tells of invalid lines.
     *
     * @return whether the events are complete enough to go on
     * @throws ParameterException if no file is given
     */
    public boolean read(Categories categories, Consumer<StatusChange> receiver, CommandSpec spec) throws IOException {
        return isEnough(read(files(spec), categories, receiver, spec));
    }

    /**
     * The files that are given.
     *
     * @throws ParameterException if none is
     */
    public List<EventFile> files(CommandSpec spec) throws IOException {
        return EventFiles.named(name(spec), System.in);
    }

    private String name(CommandSpec spec) {
        if (events == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--events=FILE'");
        }
        return events;
    }

    /** Whether a file is among those that are read, or will be once it is written; its directory is there. */
    public boolean include(Path file) throws IOException {
        return events != null && EventFiles.include(events, file);
    }

    /** Reads {@link #files} to their end, shows how far it has come, and tells of invalid lines. */
    public AcceptedLines read(
            List<EventFile> files, Categories categories, Consumer<StatusChange> receiver, CommandSpec spec)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long bytes = files.stream().mapToLong(EventFile::bytes).sum();
        AcceptedLines lines;
        try (Progress progress = new Progress("events read", bytes, err)) {
            lines = new AcceptedLines(categories, event -> {
                receiver.accept(event);
                progress.add(0, 1);
            });
            for (EventFile file : files) {
                try (InputStream in = file.open(read -> progress.add(read, 0))) {
                    lines.read(file.name(), in);
                }
            }
        }
        if (lines.refused() > 0) {
            lines.firstRefusals().forEach(refusal -> err.println("lagesbild: " + refusal));
            err.println("lagesbild: " + EventFiles.nameOf(name(spec)) + ": " + lines.refused() + " of "
                    + (lines.refused() + lines.accepted()) + " events are invalid"
                    + (skipInvalid ? " and were left out" : "; --skip-invalid leaves them out"));
            err.flush();
        }
        return lines;
    }

    /** Whether events are complete enough to go on. */
    public boolean isEnough(AcceptedLines lines) {
        return skipInvalid || lines.refused() == 0;
    }

    public boolean isGiven() {
        return events != null;
    }
}
