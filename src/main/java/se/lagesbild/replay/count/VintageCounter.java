package se.lagesbild.replay.count;

import java.util.List;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/** Counts what was known at one instant. */
public final class VintageCounter implements PersonCounter<VintageCounter> {

    private final long asOf;
    private final Categories categories;
    private final Tally tally;

    /** @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive */
    public VintageCounter(long asOf, List<Measure> measures, Categories categories) {
        this.asOf = asOf;
        this.categories = categories;
        this.tally = new Tally(measures);
    }

    @Override
    public void add(List<StatusChange> events) {
        History known = new History();
        for (StatusChange event : events) {
            if (event.registeredAt() <= asOf) {
                known.add(event);
            }
        }
        tally.add(Timeline.of(known, categories));
    }

    @Override
    public void addAll(VintageCounter other) {
        tally.addAll(other.tally);
    }

    public Tally tally() {
        return tally;
    }
}
