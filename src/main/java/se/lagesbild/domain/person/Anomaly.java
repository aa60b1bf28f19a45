package se.lagesbild.domain.person;

/** Why an event makes no sense given the others. It is kept, and has no effect until others give it sense. */
public enum Anomaly {
    CATEGORY_CHANGE_WHILE_NOT_REGISTERED,
    END_OF_UNKNOWN_PARTICIPATION,
    END_OF_UNKNOWN_ACTIVITY,
    END_OF_UNKNOWN_STUDIES,
    EXTENSION_OF_UNKNOWN_PARTICIPATION,
    END_BEFORE_START
}
