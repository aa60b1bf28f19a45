package se.lagesbild.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.manifest.Manifest;
import se.lagesbild.replay.manifest.ManifestJson;

/** Writes the manifest of a replay when it is done. */
record ManifestWriter(Path file, Manifest.Begun replay) {

    /**
     * To be asked before the long work begins.
     *
     * @throws IOException if a manifest cannot be written here
     */
    void requireWritable() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // To move a file there would take a device's place.
            throw cannotWrite("it is no ordinary file", null);
        }
        Path directory = directory();
        if (!Files.isDirectory(directory)) {
            throw cannotWrite("there is no directory " + directory, null);
        }
        if (!Files.isWritable(directory)) {
            throw cannotWrite("permission denied", null);
        }
    }

    /**
     * Writes it beside its place and moves it there, so that it is there as a whole or not at all.
     *
     * @param source that was counted
     * @param rows the answer, in its order
     */
    void write(ReplaySource source, EventCounts events, List<FigureRow> rows) throws IOException {
        Manifest manifest = replay.done(Clock.systemUTC().instant(), source.read(), events, rows);
        Path beside = directory()
                .resolve(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(beside, ManifestJson.write(manifest));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw cannotWrite(e.getMessage(), e);
        }
    }

    private Path directory() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory");
    }

    private IOException cannotWrite(@Nullable String reason, @Nullable IOException cause) {
        return new IOException("cannot write the manifest " + file + ": " + reason, cause);
    }
}
