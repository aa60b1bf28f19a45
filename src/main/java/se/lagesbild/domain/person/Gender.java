package se.lagesbild.domain.person;

public enum Gender {
    WOMAN,
    MAN,
    UNKNOWN
}
