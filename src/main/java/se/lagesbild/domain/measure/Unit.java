package se.lagesbild.domain.measure;

/** What a measure's value is in. */
public enum Unit {
    /** A share: the value is between 0 and 1 and is shown as percent. */
    PERCENT,
    PERSONS,
    DECISIONS,
    EXITS,
    PLACEMENTS,
    /** Mean days. */
    DAYS
}
