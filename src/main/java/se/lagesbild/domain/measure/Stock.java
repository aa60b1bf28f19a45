package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.DaySet;

/**
 * A stock (kvarstående): the persons who have a property at the close of the day.
 *
 * @param property what property
 */
public record Stock(Property property) implements Kind {

    @Override
    public boolean hasDenominator() {
        return false;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        count(subject, property.days(subject.timeline()), Part.NUMERATOR, contributions);
    }

    /** The person counts on these days, on each in the breakdown of that day. */
    static void count(Subject subject, DaySet days, Part part, Contributions contributions) {
        if (days.isEmpty()) {
            return;
        }
        subject.forEachBreakdown(days, (breakdown, within) -> {
            for (int run = 0; run < within.runs(); run++) {
                contributions.addOne(part, breakdown, within.start(run), within.end(run));
            }
        });
    }
}
