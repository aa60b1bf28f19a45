package se.lagesbild.wire.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.lagesbild.domain.person.StatusChange;

/** Single events as bytes, each in the stored form of an event with none before it. For one thread. */
public final class EventCodec {

    private final EventWriter writer = new EventWriter();
    private final EventReader reader = new EventReader();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public byte[] encode(StatusChange event) {
        bytes.reset();
        writer.begin(bytes);
        try {
            writer.write(event);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param event what {@link #encode} gave
     * @param personId whose event it is; the bytes do not tell
     */
    public StatusChange decode(byte[] event, String personId) {
        reader.begin(event, 0, event.length, personId);
        try {
            return reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
