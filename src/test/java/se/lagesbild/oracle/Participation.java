package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** A participation in a programme; {@code ended}: the explicit end that holds, null if there is none. */
record Participation(String programme, int start, int end, Change.@Nullable ProgrammeEnded ended) implements Stay {

    static List<Participation> of(List<StatusChange> known) {
        List<Participation> participations = new ArrayList<>();
        Set<String> started = new HashSet<>();
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeStarted start && started.add(start.participationId())) {
                participations.add(participation(known, event.day(), start));
            }
        }
        return participations;
    }

    private static Participation participation(List<StatusChange> known, int day, Change.ProgrammeStarted start) {
        String id = start.participationId();
        int end = start.plannedEnd() != null ? start.plannedEnd() : NEVER;
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeExtended extended
                    && extended.participationId().equals(id)) {
                end = extended.plannedEnd();
            }
        }
        Change.ProgrammeEnded explicit = null;
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeEnded ended
                    && ended.participationId().equals(id)) {
                explicit = ended;
                end = event.day();
            }
        }
        return new Participation(start.programme(), day, end, explicit);
    }
}
