package se.lagesbild.wire.stored;

import static se.lagesbild.wire.stored.EventFormat.FIRST_REFERENCE;
import static se.lagesbild.wire.stored.EventFormat.FLAG_BITS;
import static se.lagesbild.wire.stored.EventFormat.MILLIS_PER_DAY;
import static se.lagesbild.wire.stored.EventFormat.MILLIS_PER_SECOND;
import static se.lagesbild.wire.stored.EventFormat.UUID_EVENT_ID;
import static se.lagesbild.wire.stored.EventFormat.UUID_TEXT;
import static se.lagesbild.wire.stored.EventFormat.WHOLE_SECOND;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.ChangeType;
import se.lagesbild.wire.Field;
import se.lagesbild.wire.FieldValues;

/** Writes events in the stored form, each in terms of those before it. For one thread. */
final class EventWriter {

    private static final byte[] NO_BYTES = {};

    private final FieldValues values = new FieldValues();
    private final RecentTexts texts = new RecentTexts();
    private final byte[] uuid = new byte[Uuids.BYTES];
    private BinaryEncoder out = EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);
    private int previousDay;
    private byte[] previousId = NO_BYTES;

    /** Begins anew, with no event before the next one. */
    void begin(OutputStream stream) {
        out = EncoderFactory.get().binaryEncoder(stream, out);
        previousDay = 0;
        previousId = NO_BYTES;
        texts.clear();
    }

    /** Hands what was written to the stream. */
    void end() throws IOException {
        out.flush();
    }

    void write(StatusChange event) throws IOException {
        ChangeType type = ChangeType.of(event.change());
        boolean isUuid = Uuids.parse(event.eventId(), uuid);
        long registered = event.registeredAt() - event.day() * MILLIS_PER_DAY;
        boolean isWhole = registered % MILLIS_PER_SECOND == 0;
        int flags = (isUuid ? UUID_EVENT_ID : 0) | (isWhole ? WHOLE_SECOND : 0);
        out.writeInt(type.ordinal() << FLAG_BITS | flags);
        out.writeInt(event.day() - previousDay);
        out.writeLong(isWhole ? registered / MILLIS_PER_SECOND : registered);
        if (isUuid) {
            out.writeFixed(uuid);
        } else {
            writeId(event.eventId().getBytes(StandardCharsets.UTF_8));
        }
        previousDay = event.day();
        type.takeApart(event.change(), values);
        writeFields(type, event.day());
    }

    private void writeId(byte[] id) throws IOException {
        int shared = Arrays.mismatch(previousId, id);
        if (shared < 0) {
            shared = id.length;
        }
        out.writeInt(shared);
        out.writeInt(id.length - shared);
        out.writeFixed(id, shared, id.length - shared);
        previousId = id;
    }

    private void writeFields(ChangeType type, int day) throws IOException {
        List<Field> required = type.required();
        for (int i = 0; i < required.size(); i++) {
            writeValue(required.get(i), day);
        }
        List<Field> optional = type.optional();
        if (optional.isEmpty()) {
            return;
        }
        int given = 0;
        for (int i = 0; i < optional.size(); i++) {
            given |= values.get(optional.get(i)) == null ? 0 : 1 << i;
        }
        out.writeInt(given);
        for (int i = 0; i < optional.size(); i++) {
            if ((given & 1 << i) != 0) {
                writeValue(optional.get(i), day);
            }
        }
    }

    private void writeValue(Field field, int day) throws IOException {
        Object value = values.get(field);
        switch (field.kind()) {
            case TEXT -> writeText((String) value);
            case DAY -> out.writeInt((Integer) value - day);
            case INSTANT -> out.writeLong((Long) value);
            case FLAG -> out.writeBoolean((Boolean) value);
            case CHOICE -> out.writeInt(((Enum<?>) value).ordinal());
        }
    }

    private void writeText(String text) throws IOException {
        int place = texts.find(text);
        if (place != RecentTexts.NONE) {
            out.writeInt(FIRST_REFERENCE - place);
            return;
        }
        texts.add(text);
        if (Uuids.parse(text, uuid)) {
            out.writeInt(UUID_TEXT);
            out.writeFixed(uuid);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.writeFixed(bytes);
        }
    }
}
