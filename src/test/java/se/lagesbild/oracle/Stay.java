package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/**
 * A participation or a studies interval: from {@code start} through {@code end}, both inclusive; none if it ends first.
 *
 * <p>«Per participationId: the first start holds, the latest explicit end holds, and without one the latest extension's
 * planned end, else the start's». First and latest are meant in the order of events within a person.
 *
 * <p>Decisions where the text leaves room:
 *
 * <ul>
 *   <li>all known events define the interval, also an end or extension whose own day is later than the measuring day;
 *   <li>an explicit end before the start makes a participation that covers no day (it does not stay open);
 *   <li>studies with an id follow the same rule as participations; without an id they have no end.
 * </ul>
 */
record Stay(String in, int start, int end) {

    private static final int NEVER = Integer.MAX_VALUE;

    boolean covers(int day) {
        return start <= day && day <= end;
    }

    static List<Stay> participations(List<StatusChange> known) {
        List<Stay> stays = new ArrayList<>();
        Set<String> started = new HashSet<>();
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeStarted start && started.add(start.participationId())) {
                int planned = start.plannedEnd() != null ? start.plannedEnd() : NEVER;
                int end = participationEnd(known, start.participationId(), planned);
                stays.add(new Stay(start.programme(), event.day(), end));
            }
        }
        return stays;
    }

    private static int participationEnd(List<StatusChange> known, String id, int plannedAtStart) {
        int end = plannedAtStart;
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeExtended extended
                    && extended.participationId().equals(id)) {
                end = extended.plannedEnd();
            }
        }
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ProgrammeEnded ended
                    && ended.participationId().equals(id)) {
                end = event.day();
            }
        }
        return end;
    }

    static List<Stay> studies(List<StatusChange> known) {
        List<Stay> stays = new ArrayList<>();
        Set<String> started = new HashSet<>();
        for (StatusChange event : known) {
            if (event.change() instanceof Change.StudiesStarted start) {
                String id = start.studiesId();
                if (id == null) {
                    stays.add(new Stay(start.studies(), event.day(), NEVER));
                } else if (started.add(id)) {
                    stays.add(new Stay(start.studies(), event.day(), studiesEnd(known, id)));
                }
            }
        }
        return stays;
    }

    private static int studiesEnd(List<StatusChange> known, String id) {
        int end = NEVER;
        for (StatusChange event : known) {
            if (event.change() instanceof Change.StudiesEnded ended
                    && ended.studiesId().equals(id)) {
                end = event.day();
            }
        }
        return end;
    }
}
