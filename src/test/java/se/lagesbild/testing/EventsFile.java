package se.lagesbild.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.json.JsonEventWriter;

/** A file of events, for commands to read. */
public final class EventsFile {

    private EventsFile() {}

    /** Writes events as JSON lines, in their order, to {@code events.jsonl} in the directory. */
    public static Path write(Collection<StatusChange> events, Path directory) throws IOException {
        Path file = directory.resolve("events.jsonl");
        try (JsonEventWriter writer = new JsonEventWriter(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (StatusChange event : events) {
                writer.write(event);
            }
        }
        return file;
    }
}
