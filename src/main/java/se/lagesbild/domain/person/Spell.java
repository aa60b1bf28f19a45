package se.lagesbild.domain.person;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DayRange;

/**
 * Something with a first and a last day that several events tell of: a participation in a programme, an activity,
 * studies. The first start holds; the latest explicit end holds, without one the latest extension's planned end,
 * without one the start's planned end; else it is open. A spell that would end before it starts covers no day.
 *
 * @param <S> the change that starts such a spell
 */
public final class Spell<S extends Change> {

    private final S start;
    private final int firstDay;
    private @Nullable Integer plannedEnd;
    private @Nullable StatusChange end;

    Spell(S start, int firstDay, @Nullable Integer plannedEnd) {
        this.start = start;
        this.firstDay = firstDay;
        this.plannedEnd = plannedEnd;
    }

    void extend(int newPlannedEnd) {
        plannedEnd = newPlannedEnd;
    }

    /** Ends come in the order within a person, so the last one given is the latest. */
    void end(StatusChange ending) {
        end = ending;
    }

    /** The change that started it. */
    public S start() {
        return start;
    }

    public int firstDay() {
        return firstDay;
    }

    /** The event that explicitly ended it, its day being the last one (inclusive), or null. */
    public @Nullable StatusChange end() {
        return end;
    }

    public DayRange days() {
        if (end != null) {
            return DayRange.ofClosed(firstDay, end.day());
        }
        return DayRange.ofClosed(firstDay, plannedEnd != null ? plannedEnd : Day.FOREVER);
    }
}
