package se.lagesbild.domain.person;

public enum ProgrammeOutcome {
    WORK,
    STUDIES,
    OTHER
}
