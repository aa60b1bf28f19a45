package se.lagesbild.domain.measure;

import java.util.function.Predicate;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/**
 * Occurrences: events of a kind on days of the month so far, each counted, in the breakdown of their own day.
 *
 * @param such which changes count
 */
public record Occurrences(Predicate<Change> such) implements Kind {

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        for (StatusChange event : subject.timeline().events()) {
            if (such.test(event.change())) {
                count(subject, event.day(), contributions);
            }
        }
    }

    /** Something that occurred on the day counts from then to the end of the month, in the breakdown of the day. */
    static void count(Subject subject, int day, Contributions contributions) {
        contributions.addOne(
                Part.NUMERATOR, subject.breakdownOn(day), day, Month.of(day).end());
    }
}
