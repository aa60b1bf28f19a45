package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.DaySet;

/**
 * Share of a stock: of the persons who have a property at the close of the day, those who also have another one.
 *
 * @param population who is measured
 * @param part what counts among them
 */
public record ShareOfStock(Property population, Property part) implements Kind {

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        DaySet members = population.days(subject.timeline());
        if (members.isEmpty()) {
            return;
        }
        Stock.count(subject, members, Part.DENOMINATOR, contributions);
        Stock.count(subject, members.and(part.days(subject.timeline())), Part.NUMERATOR, contributions);
    }
}
