package se.lagesbild.domain.person;

/** Why somebody left the register (avaktualiseringsorsak). */
public enum DeregistrationReason {
    WORK,
    STUDIES,
    OTHER,
    CONTACT_LOST,
    DECEASED
}
