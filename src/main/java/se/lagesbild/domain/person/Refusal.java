package se.lagesbild.domain.person;

/**
 * Why something that came in is not accepted as an event.
 *
 * @param field the field at fault, or the empty string if it is the whole
 * @param explanation one line for people; never holds a person's data
 */
public record Refusal(Reason reason, String field, String explanation) {

    /** Reasons are a contract: they are in headers, meters and alerts. */
    public enum Reason {
        UNDECODABLE,
        UNKNOWN_SCHEMA,
        MISSING_FIELD,
        ILL_TYPED_FIELD,
        UNKNOWN_FIELD,
        UNKNOWN_TYPE,
        UNKNOWN_CATEGORY,
        UNKNOWN_ENUM_VALUE,
        KEY_MISMATCH,
        BAD_MUNICIPALITY,
        BIRTH_DATE_AFTER_EFFECTIVE_DATE,
        EFFECTIVE_DATE_OUT_OF_RANGE,
        DATE_OUT_OF_RANGE,
        TEXT_TOO_LONG
    }

    @Override
    public String toString() {
        return field.isEmpty() ? explanation : field + ": " + explanation;
    }
}
