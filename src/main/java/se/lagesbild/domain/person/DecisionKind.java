package se.lagesbild.domain.person;

public enum DecisionKind {
    NEW,
    EXTENSION,
    PROVIDER_CHANGE
}
