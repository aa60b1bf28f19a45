package se.lagesbild.domain.measure;

import java.util.Set;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.person.Timeline;

/**
 * Share of starters (påbörjat): of the persons who during the month entered a category that was not theirs at the
 * opening, those who have a property on the day of the first such entry. From that day a person counts, once a month
 * and in that day's breakdown, whether or not the category lasts.
 *
 * @param categories codes, each an entry of its own: a move between two of them is one too
 * @param part what counts among them
 */
public record ShareOfStarters(Set<String> categories, Property part) implements Kind {

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        DaySet starts = starts(subject.timeline());
        if (starts.isEmpty()) {
            return;
        }
        DaySet counted = part.days(subject.timeline());
        starts.forEachFirst(Span.MONTH, day -> {
            int end = Month.of(day).end();
            Breakdown breakdown = subject.breakdownOn(day);
            contributions.addOne(Part.DENOMINATOR, breakdown, day, end);
            if (counted.contains(day)) {
                contributions.addOne(Part.NUMERATOR, breakdown, day, end);
            }
        });
    }

    private DaySet starts(Timeline timeline) {
        DaySet starts = DaySet.EMPTY;
        for (String category : categories) {
            DaySet held = timeline.inCategories(Set.of(category));
            starts = starts.or(held.entries().minus(held.openedMonths()));
        }
        return starts;
    }
}
