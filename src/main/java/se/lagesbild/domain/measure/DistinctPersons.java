package se.lagesbild.domain.measure;

import java.util.function.Predicate;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/**
 * Distinct persons: those with at least one event of a kind on a day of the span so far. From the first such day a
 * person counts to the end of the span, in the breakdown of that day. Persons of several months do not add up to those
 * of the year; {@link #over} counts them.
 *
 * @param such which changes count
 * @param span within what a person counts once
 */
public record DistinctPersons(Predicate<Change> such, Span span) implements Kind {

    @Override
    public Aggregation aggregation() {
        return Aggregation.DISTINCT;
    }

    @Override
    public DistinctPersons over(Span other) {
        return new DistinctPersons(such, other);
    }

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        DaySet days = DaySet.ofDays(subject.timeline().events().stream()
                .filter(event -> such.test(event.change()))
                .mapToInt(StatusChange::day));
        days.forEachFirst(
                span, day -> contributions.addOne(Part.NUMERATOR, subject.breakdownOn(day), day, span.endOf(day)));
    }
}
