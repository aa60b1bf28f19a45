package se.lagesbild.domain.measure;

/** Which part of a figure something counts in. */
public enum Part {
    NUMERATOR,
    DENOMINATOR
}
