package se.lagesbild.simulation;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Somebody's participation in a programme, as far as the register has been told. */
final class Participation {

    private final String programme;
    private final String id;
    private final int firstDay;
    private int lastDay;
    private int extensions;

    /** @param lastDay planned, inclusive */
    Participation(String programme, String id, int firstDay, int lastDay) {
        this.programme = programme;
        this.id = id;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    String programme() {
        return programme;
    }

    int lastDay() {
        return lastDay;
    }

    int extensions() {
        return extensions;
    }

    /** @param planned whether the register is told the planned last day */
    Change started(boolean planned) {
        return new Change.ProgrammeStarted(programme, id, planned ? Integer.valueOf(lastDay) : null);
    }

    Change extendTo(int newLastDay) {
        lastDay = newLastDay;
        extensions++;
        return new Change.ProgrammeExtended(id, newLastDay);
    }

    /** Ends on the day, or on its first day if it has not begun by then. */
    void end(Person person, int day, @Nullable ProgrammeOutcome outcome, Desk desk) {
        desk.record(person, Math.max(firstDay, day), new Change.ProgrammeEnded(id, outcome));
    }
}
