package se.lagesbild.wire.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.person.StatusChange;

/**
 * Adds events to logs and reads logs. Each event is written without regard to those before it, so that a log needs
 * nothing but its bytes to be added to. For one thread.
 */
public final class EventLogs {

    private final EventWriter writer = new EventWriter();
    private final EventReader reader = new EventReader();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param log of the event's person */
    public void append(StatusChange event, EventLog log) {
        bytes.reset();
        writer.begin(bytes);
        try {
            writer.write(event);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        log.append(bytes.toByteArray());
    }

    /**
     * Every version of every event, in the order in which they were added.
     *
     * @param personId whose log it is; the log does not tell
     */
    public List<StatusChange> read(EventLog log, String personId) {
        List<StatusChange> events = new ArrayList<>();
        reader.begin(log.bytes(), 0, log.length(), personId);
        try {
            while (reader.hasNext()) {
                reader.restart();
                events.add(reader.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return events;
    }
}
