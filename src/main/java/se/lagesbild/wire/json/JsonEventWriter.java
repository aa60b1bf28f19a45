package se.lagesbild.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.ChangeType;
import se.lagesbild.wire.Field;
import se.lagesbild.wire.FieldValues;

/**
 * Writes events as JSON lines: the envelope, then the fields of the change that are given. For one thread. Buffers;
 * closing closes the stream.
 */
public final class JsonEventWriter implements Closeable, Flushable {

    private static final Map<Field, SerializableString> NAMES = new EnumMap<>(Field.class);

    static {
        for (Field field : Field.values()) {
            NAMES.put(field, new SerializedString(field.fieldName()));
        }
    }

    private final JsonGenerator json;
    private final FieldValues values = new FieldValues();

    public JsonEventWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
    }

    /** Writes the event and a line end. */
    public void write(StatusChange event) throws IOException {
        ChangeType type = ChangeType.of(event.change());
        values.clear();
        values.put(Field.EVENT_ID, event.eventId())
                .put(Field.PERSON_ID, event.personId())
                .put(Field.EFFECTIVE_DATE, event.day())
                .put(Field.REGISTERED_AT, event.registeredAt())
                .put(Field.TYPE, type.name());
        type.takeApart(event.change(), values);
        json.writeStartObject();
        writeGiven(Field.ENVELOPE);
        writeGiven(type.required());
        writeGiven(type.optional());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void writeGiven(List<Field> fields) throws IOException {
        for (Field field : fields) {
            Object value = values.get(field);
            if (value != null) {
                json.writeFieldName(NAMES.get(field));
                writeValue(field, value);
            }
        }
    }

    private void writeValue(Field field, Object value) throws IOException {
        switch (field.kind()) {
            case TEXT -> json.writeString((String) value);
            case DAY -> json.writeString(Day.date((Integer) value).toString());
            case INSTANT -> json.writeString(Instant.ofEpochMilli((Long) value).toString());
            case FLAG -> json.writeBoolean((Boolean) value);
            case CHOICE -> json.writeString(((Enum<?>) value).name());
        }
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
