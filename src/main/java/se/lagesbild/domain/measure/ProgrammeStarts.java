package se.lagesbild.domain.measure;

import java.util.function.Predicate;

/**
 * Programme starts (placeringar): participations begun on days of the month so far, each counted, in the breakdown of
 * the day. A participation begins once; one that ended before it began never did.
 *
 * @param programme whether participations in this programme count
 */
public record ProgrammeStarts(Predicate<String> programme) implements Kind {

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        subject.timeline()
                .participationsIn(programme)
                .forEach(participation -> Occurrences.count(subject, participation.firstDay(), contributions));
    }
}
