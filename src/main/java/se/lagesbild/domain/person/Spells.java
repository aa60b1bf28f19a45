package se.lagesbild.domain.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.DayRange;
import se.lagesbild.domain.calendar.DaySet;

/**
 * A person's spells of one sort, put together from their starts, extensions and ends.
 *
 * @param <S> the change that starts such a spell
 */
public final class Spells<S extends Change> {

    private final List<Spell<S>> all = new ArrayList<>(2);
    private final Map<String, Spell<S>> byId = new HashMap<>(4);

    Spells() {}

    /** Starts come in the order within a person: of several for one id the first holds. Without id: a spell without end. */
    void start(@Nullable String id, S change, int firstDay, @Nullable Integer plannedEnd) {
        if (id != null && byId.containsKey(id)) {
            return;
        }
        Spell<S> spell = new Spell<>(change, firstDay, plannedEnd);
        all.add(spell);
        if (id != null) {
            byId.put(id, spell);
        }
    }

    /** The spell with this id, or null if no start of it is known. */
    @Nullable
    Spell<S> find(String id) {
        return byId.get(id);
    }

    /** In the order of their starts. */
    public Collection<Spell<S>> all() {
        return all;
    }

    /** The days covered by some spell whose start is such. */
    public DaySet days(Predicate<? super S> such) {
        if (all.isEmpty()) {
            return DaySet.EMPTY;
        }
        List<DayRange> ranges = new ArrayList<>(all.size());
        for (Spell<S> spell : all) {
            if (such.test(spell.start())) {
                ranges.add(spell.days());
            }
        }
        return DaySet.union(ranges);
    }
}
