package se.lagesbild.oracle;

import java.util.List;

/**
 * What a person's history is mostly about: a third of the changes are of any kind, and the others of this, so that a few events
 * are enough for the rare rules to meet.
 */
enum Leaning {
    /** Of nothing in particular. */
    ANYTHING(List.of()),
    /** From one wage support to another. */
    WAGE_SUPPORT(List.of(Sort.WAGE_SUPPORT, Sort.WAGE_SUPPORT, Sort.PROFILE, Sort.PLAN, Sort.PLAN, Sort.ENROL)),
    /** In services that are extended. */
    SERVICES(List.of(Sort.START, Sort.EXTEND, Sort.EXTEND, Sort.CATEGORY, Sort.DECISION)),
    /** In the guarantees, with activities. */
    GUARANTEES(List.of(
            Sort.START_GUARANTEE, Sort.START_GUARANTEE, Sort.ACTIVITY, Sort.ACTIVITY, Sort.ACTIVITY_END, Sort.STUDIES)),
    /** In the establishment programme, and beside or after it in others. */
    ESTABLISHMENT(List.of(
            Sort.START_ESTABLISHMENT,
            Sort.START_ESTABLISHMENT,
            Sort.START_ESTABLISHMENT,
            Sort.START_ESTABLISHMENT,
            Sort.END,
            Sort.STUDIES,
            Sort.STUDIES,
            Sort.ACTIVITY,
            Sort.STUDIES_END,
            Sort.CATEGORY)),
    /** In what the municipality runs. */
    MUNICIPAL(List.of(Sort.START_MUNICIPAL, Sort.START_MUNICIPAL, Sort.END, Sort.END, Sort.END, Sort.PLAN)),
    /** In and out of the register. */
    COMING_AND_GOING(List.of(Sort.ENROL, Sort.ENROL, Sort.LEAVE, Sort.LEAVE, Sort.STUDIES, Sort.START, Sort.PROFILE));

    private final List<Sort> sorts;

    Leaning(List<Sort> sorts) {
        this.sorts = sorts;
    }

    /** A sort of change: any, or of this leaning. */
    Sort sort(Choice choice) {
        return sorts.isEmpty() || choice.oneIn(3) ? Sort.any(choice) : choice.oneOf(sorts);
    }
}
