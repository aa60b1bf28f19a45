package se.lagesbild.wire;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/** What the fields of one event hold; null where a field is not given. Mutable, for one thread. */
public final class FieldValues {

    private static final int FIELDS = Field.values().length;

    private final @Nullable Object[] values = new Object[FIELDS];

    /** The value, of the type that {@link Field.Kind} says, or null. */
    public @Nullable Object get(Field field) {
        return values[field.ordinal()];
    }

    /** @param value of the type that {@link Field.Kind} says, or null */
    public FieldValues put(Field field, @Nullable Object value) {
        values[field.ordinal()] = value;
        return this;
    }

    public FieldValues putProfile(Profile profile) {
        LocalDate birthDate = profile.birthDate();
        return put(Field.GENDER, profile.gender())
                .put(Field.BIRTH_DATE, birthDate == null ? null : Day.of(birthDate))
                .put(Field.MUNICIPALITY, profile.municipality())
                .put(Field.OFFICE, profile.office())
                .put(Field.EDUCATION, profile.education())
                .put(Field.REDUCED_WORK_CAPACITY, profile.reducedWorkCapacity());
    }

    /** Forgets every value. */
    public void clear() {
        Arrays.fill(values, null);
    }

    public Profile profile() {
        Integer birthDate = dayOrNull(Field.BIRTH_DATE);
        return new Profile(
                choiceOrNull(Field.GENDER, Gender.class),
                birthDate == null ? null : Day.date(birthDate),
                textOrNull(Field.MUNICIPALITY),
                textOrNull(Field.OFFICE),
                choiceOrNull(Field.EDUCATION, Education.class),
                flagOrNull(Field.REDUCED_WORK_CAPACITY));
    }

    public String text(Field field) {
        return given(textOrNull(field));
    }

    public @Nullable String textOrNull(Field field) {
        return (String) get(field);
    }

    public int day(Field field) {
        return given(dayOrNull(field));
    }

    public @Nullable Integer dayOrNull(Field field) {
        return (Integer) get(field);
    }

    public long instant(Field field) {
        return given((Long) get(field));
    }

    public @Nullable Boolean flagOrNull(Field field) {
        return (Boolean) get(field);
    }

    public <E extends Enum<E>> E choice(Field field, Class<E> type) {
        return given(choiceOrNull(field, type));
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(Field field, Class<E> type) {
        return type.cast(get(field));
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "a required field");
    }
}
