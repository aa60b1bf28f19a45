package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** An activity from its start; one that is only planned is none. */
record Activity(Change.ActivityStarted started, int start, int end) implements Stay {

    static List<Activity> of(List<StatusChange> known) {
        List<Activity> activities = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ActivityStarted started && ids.add(started.activityId())) {
                activities.add(new Activity(started, event.day(), end(known, started.activityId())));
            }
        }
        return activities;
    }

    private static int end(List<StatusChange> known, String id) {
        int end = NEVER;
        for (StatusChange event : known) {
            if (event.change() instanceof Change.ActivityEnded ended
                    && ended.activityId().equals(id)) {
                end = event.day();
            }
        }
        return end;
    }
}
