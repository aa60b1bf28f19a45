package se.lagesbild.replay.vintage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.replay.count.PersonCounter;

/**
 * Counts by what each vintage differs from the one before. A person's history is followed through the months in which
 * something of theirs was registered; in each, what they contributed before is taken away and what they contribute now
 * is added. Others' months cost nothing. Sums of differences are exact, so that added up they are the vintages.
 */
public final class MonthlyVintages implements PersonCounter<MonthlyVintages> {

    private final Measure measure;
    private final Month first;
    private final long asOf;
    private final Categories categories;
    private final SortedMap<Month, Tally> differences = new TreeMap<>();
    private long lastRegistration = Long.MIN_VALUE;

    /**
     * @param first the first vintage; what was registered in earlier months counts as if it had been in this one
     * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive
     */
    public MonthlyVintages(Measure measure, Month first, long asOf, Categories categories) {
        this.measure = measure;
        this.first = first;
        this.asOf = asOf;
        this.categories = categories;
    }

    @Override
    public void add(List<StatusChange> events) {
        List<StatusChange> known = inOrderOfRegistration(events);
        History history = new History();
        @Nullable Timeline before = null;
        int next = 0;
        while (next < known.size()) {
            Vintage vintage = vintageOf(known.get(next));
            long end = vintage.end();
            while (next < known.size() && known.get(next).registeredAt() < end) {
                history.add(known.get(next));
                next++;
            }
            Timeline after = Timeline.of(history, categories);
            Tally difference = difference(vintage.month());
            difference.add(after);
            if (before != null) {
                difference.subtract(before);
            }
            before = after;
        }
        if (next > 0) {
            lastRegistration = Math.max(lastRegistration, known.get(next - 1).registeredAt());
        }
    }

    private List<StatusChange> inOrderOfRegistration(List<StatusChange> events) {
        List<StatusChange> known = new ArrayList<>(events);
        known.removeIf(event -> event.registeredAt() > asOf);
        known.sort(Comparator.comparingLong(StatusChange::registeredAt));
        return known;
    }

    private Vintage vintageOf(StatusChange event) {
        Vintage vintage = Vintage.knowing(event.registeredAt());
        return vintage.month().isBefore(first) ? new Vintage(first) : vintage;
    }

    private Tally difference(Month month) {
        return differences.computeIfAbsent(month, any -> new Tally(List.of(measure)));
    }

    @Override
    public void addAll(MonthlyVintages other) {
        other.differences.forEach((month, tally) -> difference(month).addAll(tally));
        lastRegistration = Math.max(lastRegistration, other.lastRegistration);
    }

    /** The month in which the last of all registrations falls, be it before the first vintage; null if there is none. */
    @Nullable
    Month last() {
        return lastRegistration == Long.MIN_VALUE
                ? null
                : Vintage.knowing(lastRegistration).month();
    }

    /** By what each vintage differs from the one before, the first one from nothing; where none is, nothing differs. */
    SortedMap<Month, Tally> differences() {
        return Collections.unmodifiableSortedMap(differences);
    }
}
