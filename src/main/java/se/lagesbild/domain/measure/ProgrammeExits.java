package se.lagesbild.domain.measure;

import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;

/**
 * Programme exits (avslut): participations explicitly ended on days of the month so far, each counted, in the breakdown
 * of its last day. A planned end is no exit, nor is the end of a participation that ended before it began.
 *
 * @param programme whether participations in this programme count
 * @param outcomes which outcomes count; an exit without one is to {@link ProgrammeOutcome#OTHER}
 */
public record ProgrammeExits(Predicate<String> programme, Set<ProgrammeOutcome> outcomes) implements Kind {

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        subject.timeline().participationsIn(programme).forEach(participation -> {
            StatusChange end = participation.end();
            if (end != null && outcomes.contains(outcome(end))) {
                Occurrences.count(subject, end.day(), contributions);
            }
        });
    }

    private static ProgrammeOutcome outcome(StatusChange end) {
        return end.change() instanceof Change.ProgrammeEnded it && it.outcome() != null
                ? it.outcome()
                : ProgrammeOutcome.OTHER;
    }
}
