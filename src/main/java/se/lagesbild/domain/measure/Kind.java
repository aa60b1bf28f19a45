package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.Span;

/** A way of measuring, with its parameters: a pure function from a person's timeline to contributions. */
public interface Kind {

    /** Says everything that the person contributes, on all days, past and future. */
    void contribute(Subject subject, Contributions contributions);

    /** Whether figures of this kind have a denominator. */
    boolean hasDenominator();

    /** Within what somebody who is counted counts once. */
    default Span span() {
        return Span.MONTH;
    }

    /**
     * The same, counted within another span.
     *
     * @throws UnsupportedOperationException unless {@link #aggregation()} is {@link Aggregation#DISTINCT}
     */
    default Kind over(Span span) {
        throw new UnsupportedOperationException("months make up longer periods");
    }

    /** How months make up a longer period: by adding, unless a kind says otherwise. */
    default Aggregation aggregation() {
        return Aggregation.SUM;
    }
}
