package se.lagesbild.wire.stored;

import static se.lagesbild.wire.stored.EventFormat.FIRST_REFERENCE;
import static se.lagesbild.wire.stored.EventFormat.FLAG_BITS;
import static se.lagesbild.wire.stored.EventFormat.MILLIS_PER_DAY;
import static se.lagesbild.wire.stored.EventFormat.MILLIS_PER_SECOND;
import static se.lagesbild.wire.stored.EventFormat.UUID_EVENT_ID;
import static se.lagesbild.wire.stored.EventFormat.UUID_TEXT;
import static se.lagesbild.wire.stored.EventFormat.WHOLE_SECOND;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.ChangeType;
import se.lagesbild.wire.Field;
import se.lagesbild.wire.FieldValues;

/** Reads what {@link EventWriter} wrote. For one thread. Damaged bytes end in any exception, or in other events. */
final class EventReader {

    private static final byte[] NO_BYTES = {};
    private static final ChangeType[] TYPES = ChangeType.values();

    private final FieldValues values = new FieldValues();
    private final RecentTexts texts = new RecentTexts();
    private final byte[] uuid = new byte[Uuids.BYTES];
    private BinaryDecoder in = DecoderFactory.get().binaryDecoder(NO_BYTES, null);
    private String personId = "";
    private int previousDay;
    private byte[] previousId = NO_BYTES;

    /** Begins to read a sequence of events of one person. */
    void begin(byte[] bytes, int offset, int length, String personId) {
        in = DecoderFactory.get().binaryDecoder(bytes, offset, length, in);
        this.personId = personId;
        previousDay = 0;
        previousId = NO_BYTES;
        texts.clear();
    }

    boolean hasNext() throws IOException {
        return !in.isEnd();
    }

    StatusChange next() throws IOException {
        int header = in.readInt();
        ChangeType type = TYPES[header >> FLAG_BITS];
        int day = previousDay + in.readInt();
        long unit = (header & WHOLE_SECOND) == 0 ? 1 : MILLIS_PER_SECOND;
        long registeredAt = day * MILLIS_PER_DAY + in.readLong() * unit;
        String eventId = (header & UUID_EVENT_ID) == 0 ? readId() : readUuid();
        readFields(type, day);
        previousDay = day;
        return new StatusChange(eventId, personId, day, registeredAt, type.make(values));
    }

    private String readId() throws IOException {
        int shared = checked(in.readInt(), previousId.length);
        int rest = checked(in.readInt(), in.remainingBytes());
        byte[] id = Arrays.copyOf(previousId, shared + rest);
        in.readFixed(id, shared, rest);
        previousId = id;
        return new String(id, StandardCharsets.UTF_8);
    }

    private void readFields(ChangeType type, int day) throws IOException {
        values.clear();
        List<Field> required = type.required();
        for (int i = 0; i < required.size(); i++) {
            readValue(required.get(i), day);
        }
        List<Field> optional = type.optional();
        int given = optional.isEmpty() ? 0 : in.readInt();
        for (int i = 0; i < optional.size(); i++) {
            if ((given & 1 << i) != 0) {
                readValue(optional.get(i), day);
            }
        }
    }

    private void readValue(Field field, int day) throws IOException {
        Object value = switch (field.kind()) {
            case TEXT -> readText();
            case DAY -> day + in.readInt();
            case INSTANT -> in.readLong();
            case FLAG -> in.readBoolean();
            case CHOICE -> field.choices().get(in.readInt());
        };
        values.put(field, value);
    }

    private String readText() throws IOException {
        int length = in.readInt();
        if (length < 0 && length > UUID_TEXT) {
            return texts.get(FIRST_REFERENCE - length);
        }
        String text = length == UUID_TEXT ? readUuid() : readText(length);
        texts.add(text);
        return text;
    }

    private String readUuid() throws IOException {
        in.readFixed(uuid);
        return Uuids.text(uuid);
    }

    private String readText(int length) throws IOException {
        byte[] bytes = new byte[checked(length, in.remainingBytes())];
        in.readFixed(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Damaged bytes must not make us ask for gigabytes. */
    private static int checked(int length, int most) throws EOFException {
        if (length < 0 || length > most) {
            throw new EOFException("a text of " + length + " bytes where there are " + most);
        }
        return length;
    }
}
