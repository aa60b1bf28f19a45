package se.lagesbild.wire.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;

/**
 * Histories as bytes: a version, then the events in their order, so that equal histories are equal bytes. For one
 * thread.
 */
public final class HistoryCodec {

    private static final byte VERSION = 1;

    private final EventWriter writer = new EventWriter();
    private final EventReader reader = new EventReader();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public byte[] encode(History history) {
        bytes.reset();
        bytes.write(VERSION);
        writer.begin(bytes);
        List<StatusChange> events = history.events();
        try {
            for (int i = 0; i < events.size(); i++) {
                writer.write(events.get(i));
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param personId whose history it is; the bytes do not tell
     * @throws UnreadableHistoryException if the bytes are of another version, or damaged
     */
    public History decode(byte[] stored, String personId) {
        if (stored.length == 0 || stored[0] != VERSION) {
            throw new UnreadableHistoryException(
                    stored.length == 0
                            ? "stored history is empty"
                            : "stored history has version " + stored[0] + ", known is " + VERSION,
                    null);
        }
        History history = new History();
        try {
            reader.begin(stored, 1, stored.length - 1, personId);
            while (reader.hasNext()) {
                history.add(reader.next());
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableHistoryException("stored history is damaged", e);
        }
        return history;
    }
}
