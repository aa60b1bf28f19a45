package se.lagesbild.domain.measure;

/** A way of measuring, with its parameters: a pure function from a person's timeline to contributions. */
public interface Kind {

    /** Says everything that the person contributes, on all days, past and future. */
    void contribute(Subject subject, Contributions contributions);

    /** Whether figures of this kind have a denominator. */
    boolean hasDenominator();

    /** How months make up a longer period: by adding, unless a kind says otherwise. */
    default Aggregation aggregation() {
        return Aggregation.SUM;
    }
}
