package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.DaySetBuilder;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/**
 * The guarantee (90-dagarsgarantin): persons who have been waiting for at least n days in a row without a documented
 * offer since that spell began.
 *
 * @param waiting the property whose spells are counted
 * @param days n: the n-th day in a row is the first that counts
 * @param eligible who is counted, on the measuring day
 */
public record Guarantee(Property waiting, int days, Property eligible) implements Kind {

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
        Timeline timeline = subject.timeline();
        DaySet spells = waiting.days(timeline);
        if (spells.fromNthDay(days).isEmpty()) {
            return;
        }
        DaySet unserved = withoutOffer(spells, offers(timeline)).fromNthDay(days);
        Stock.count(subject, unserved.and(eligible.days(timeline)), Part.NUMERATOR, contributions);
    }

    private static DaySet offers(Timeline timeline) {
        return DaySet.ofDays(timeline.events().stream()
                .filter(event -> event.change() instanceof Change.InterventionOffered)
                .mapToInt(StatusChange::day));
    }

    /** Each spell until the day before its first offer. */
    private static DaySet withoutOffer(DaySet spells, DaySet offers) {
        DaySetBuilder unserved = new DaySetBuilder(spells.runs());
        for (int run = 0; run < spells.runs(); run++) {
            unserved.add(spells.start(run), Math.min(spells.end(run), offers.firstFrom(spells.start(run))));
        }
        return unserved.build();
    }
}
