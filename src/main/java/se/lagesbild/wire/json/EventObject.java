package se.lagesbild.wire.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.ChangeType;
import se.lagesbild.wire.Field;
import se.lagesbild.wire.FieldValues;
import se.lagesbild.wire.RefusedException;

/**
 * Reads the one object of a line. Fields may come in any order, the type last, so that whether a field belongs to the
 * type is known only at the end; which of several faults is told does therefore not depend on their order.
 */
final class EventObject {

    /** The fault that explains the others comes first: of an unknown type, every field is unknown. */
    private static final List<Reason> GRAVEST_FIRST = List.of(
            Reason.UNKNOWN_TYPE,
            Reason.UNKNOWN_FIELD,
            Reason.ILL_TYPED_FIELD,
            Reason.UNKNOWN_ENUM_VALUE,
            Reason.MISSING_FIELD);

    private static final int LONGEST_NAME = 40;

    private final JsonParser json;
    private final FieldValues values = new FieldValues();
    private final EnumSet<Field> named = EnumSet.noneOf(Field.class);
    private @Nullable ChangeType type;
    private @Nullable Refusal fault;

    EventObject(JsonParser json) {
        this.json = json;
    }

    /** @throws com.fasterxml.jackson.core.JacksonException if the line is no JSON */
    StatusChange read() throws IOException, RefusedException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException(Reason.UNDECODABLE, "", "is not a JSON object");
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            readField(name);
        }
        if (json.nextToken() != null) {
            throw new RefusedException(Reason.UNDECODABLE, "", "has something after the object");
        }
        checkFields();
        if (fault != null || type == null) {
            throw new RefusedException(fault);
        }
        return event(type);
    }

    private void readField(String name) throws IOException {
        Field field = Field.named(name);
        JsonToken token = json.nextToken();
        if (field == null) {
            fail(Reason.UNKNOWN_FIELD, shortened(name), "is not a field of an event");
        } else if (!named.add(field)) {
            fail(Reason.ILL_TYPED_FIELD, name, "is given more than once");
        } else if (token != JsonToken.VALUE_NULL) {
            readValue(field, token);
        }
        json.skipChildren();
    }

    private void readValue(Field field, JsonToken token) throws IOException {
        if (field.kind() == Field.Kind.FLAG) {
            if (token.isBoolean()) {
                values.put(field, token == JsonToken.VALUE_TRUE);
            } else {
                fail(Reason.ILL_TYPED_FIELD, field.fieldName(), "is not true or false");
            }
        } else if (token == JsonToken.VALUE_STRING) {
            readText(field, json.getText());
        } else {
            fail(Reason.ILL_TYPED_FIELD, field.fieldName(), "is not text");
        }
    }

    private void readText(Field field, String text) {
        switch (field.kind()) {
            case DAY -> readDay(field, text);
            case INSTANT -> readInstant(field, text);
            case CHOICE -> readChoice(field, text);
            default -> putText(field, text);
        }
    }

    /** Half a character, which only an escape can bring, is none in UTF-8: different ids would become the same. */
    private void putText(Field field, String text) {
        if (hasHalfCharacter(text)) {
            fail(Reason.ILL_TYPED_FIELD, field.fieldName(), "holds half a surrogate pair");
        }
        values.put(field, text);
    }

    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.isBmpCodePoint(text.codePointAt(i++))) {
                return true;
            }
        }
        return false;
    }

    private void readDay(Field field, String text) {
        try {
            values.put(field, IsoText.day(text));
        } catch (DateTimeException | ArithmeticException e) {
            fail(Reason.ILL_TYPED_FIELD, field.fieldName(), "is not an ISO date");
        }
    }

    private void readInstant(Field field, String text) {
        try {
            values.put(field, IsoText.instant(text));
        } catch (DateTimeException | ArithmeticException e) {
            fail(Reason.ILL_TYPED_FIELD, field.fieldName(), "is not an ISO instant with offset");
        }
    }

    private void readChoice(Field field, String text) {
        Enum<?> choice = field.choice(text);
        if (choice == null) {
            fail(Reason.UNKNOWN_ENUM_VALUE, field.fieldName(), "is none of " + field.choices());
        }
        values.put(field, choice);
    }

    private void checkFields() {
        requireAll(Field.ENVELOPE);
        String typeName = values.textOrNull(Field.TYPE);
        type = typeName == null ? null : ChangeType.named(typeName);
        if (type != null) {
            for (Field field : type.foreignAmong(named)) {
                fail(Reason.UNKNOWN_FIELD, field.fieldName(), "is not a field of " + type);
            }
            requireAll(type.required());
        } else if (typeName != null) {
            fail(Reason.UNKNOWN_TYPE, Field.TYPE.fieldName(), "is not a type of event");
        }
    }

    private void requireAll(List<Field> fields) {
        for (Field field : fields) {
            if (values.get(field) == null) {
                fail(Reason.MISSING_FIELD, field.fieldName(), "is missing");
            }
        }
    }

    /** Takes note of a fault, unless one as grave is known. */
    private void fail(Reason reason, String field, String explanation) {
        if (fault == null || GRAVEST_FIRST.indexOf(reason) < GRAVEST_FIRST.indexOf(fault.reason())) {
            fault = new Refusal(reason, field, explanation);
        }
    }

    /** A name that is none of ours may be anything, and of any length. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private StatusChange event(ChangeType type) {
        return new StatusChange(
                values.text(Field.EVENT_ID),
                values.text(Field.PERSON_ID),
                values.day(Field.EFFECTIVE_DATE),
                values.instant(Field.REGISTERED_AT),
                type.make(values));
    }
}
