package se.lagesbild.domain.person;

/** Highest completed education (utbildningsnivå); the first is «högst förgymnasial». */
public enum Education {
    COMPULSORY_AT_MOST,
    UPPER_SECONDARY,
    POST_SECONDARY,
    UNKNOWN
}
