package se.lagesbild.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** The fields of an event in its flat form. A field means the same, and holds the same kind of value, in every type. */
public enum Field {
    EVENT_ID("eventId", Kind.TEXT),
    PERSON_ID("personId", Kind.TEXT),
    EFFECTIVE_DATE("effectiveDate", Kind.DAY),
    REGISTERED_AT("registeredAt", Kind.INSTANT),
    TYPE("type", Kind.TEXT),

    CATEGORY("category", Kind.TEXT),
    GENDER("gender", Gender.values()),
    BIRTH_DATE("birthDate", Kind.DAY),
    MUNICIPALITY("municipality", Kind.TEXT),
    OFFICE("office", Kind.TEXT),
    EDUCATION("education", Education.values()),
    REDUCED_WORK_CAPACITY("reducedWorkCapacity", Kind.FLAG),
    REASON("reason", DeregistrationReason.values()),
    PROGRAMME("programme", Kind.TEXT),
    PARTICIPATION_ID("participationId", Kind.TEXT),
    PLANNED_END("plannedEnd", Kind.DAY),
    OUTCOME("outcome", ProgrammeOutcome.values()),
    DECISION("decision", Kind.TEXT),
    KIND("kind", DecisionKind.values()),
    INTERVENTION("intervention", Kind.TEXT),
    ACTIVITY_ID("activityId", Kind.TEXT),
    ACTIVITY("activity", Kind.TEXT),
    WORKPLACE("workplace", Kind.FLAG),
    EXTERNAL_PROVIDER("externalProvider", Kind.FLAG),
    STUDIES("studies", Kind.TEXT),
    STUDIES_ID("studiesId", Kind.TEXT),
    VOIDS("voids", Kind.TEXT);

    /** What a field holds, and as what in {@link FieldValues}. */
    public enum Kind {
        /** {@code String}. */
        TEXT,
        /** {@code Integer}, an epoch day. */
        DAY,
        /** {@code Long}, milliseconds since 1970-01-01T00:00Z. */
        INSTANT,
        /** {@code Boolean}. */
        FLAG,
        /** One of the {@link Field#choices()}. */
        CHOICE
    }

    /** The fields that every event has, in the order in which they are written. */
    public static final List<Field> ENVELOPE = List.of(EVENT_ID, PERSON_ID, EFFECTIVE_DATE, REGISTERED_AT, TYPE);

    /** The fields of a profile, in the order in which they are written. */
    public static final List<Field> PROFILE =
            List.of(GENDER, BIRTH_DATE, MUNICIPALITY, OFFICE, EDUCATION, REDUCED_WORK_CAPACITY);

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_NAME.put(field.fieldName, field);
        }
    }

    private final String fieldName;
    private final Kind kind;
    private final List<Enum<?>> choices;
    private final Map<String, Enum<?>> choiceByName = new HashMap<>();

    Field(String fieldName, Kind kind) {
        this(fieldName, kind, List.of());
    }

    Field(String fieldName, Enum<?>[] choices) {
        this(fieldName, Kind.CHOICE, List.of(choices));
    }

    Field(String fieldName, Kind kind, List<Enum<?>> choices) {
        this.fieldName = fieldName;
        this.kind = kind;
        this.choices = choices;
        choices.forEach(choice -> choiceByName.put(choice.name(), choice));
    }

    /** The field of that name in the event contract, or null. */
    public static @Nullable Field named(String fieldName) {
        return BY_NAME.get(fieldName);
    }

    /** The name in the event contract. */
    public String fieldName() {
        return fieldName;
    }

    public Kind kind() {
        return kind;
    }

    /** The constants that may stand in a choice; empty for the other kinds. */
    public List<Enum<?>> choices() {
        return choices;
    }

    /** The constant of that name, or null if there is none. */
    public @Nullable Enum<?> choice(String name) {
        return choiceByName.get(name);
    }
}
