package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** Studies that do not change the category. */
record Studies(int start, int end) implements Stay {

    static List<Studies> of(List<StatusChange> known) {
        List<Studies> studies = new ArrayList<>();
        Set<String> started = new HashSet<>();
        for (StatusChange event : known) {
            if (event.change() instanceof Change.StudiesStarted start) {
                String id = start.studiesId();
                if (id == null) {
                    studies.add(new Studies(event.day(), NEVER));
                } else if (started.add(id)) {
                    studies.add(new Studies(event.day(), end(known, id)));
                }
            }
        }
        return studies;
    }

    private static int end(List<StatusChange> known, String id) {
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
