package se.lagesbild.oracle;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;

/**
 * What is so of one person at the close of one day, and what happened on it.
 *
 * @param category jobseeker category, null while not registered
 * @param group category group, also of those deregistered to work or studies; null: none
 * @param deceased the deregistration in force has that reason
 * @param programmes those in which the person participates on the day
 * @param activities those ongoing on the day
 * @param inStudiesInterval whether a studies interval covers the day
 * @param happened the changes of that day that count, in order
 */
record DayClose(
        boolean registered,
        @Nullable String category,
        @Nullable String group,
        boolean deceased,
        Profile profile,
        Set<String> programmes,
        List<Change.ActivityStarted> activities,
        boolean inStudiesInterval,
        List<Change> happened) {

    /** Before anything is known of the person. */
    static final DayClose NOTHING =
            new DayClose(false, null, null, false, Profile.NONE, Set.of(), List.of(), false, List.of());

    boolean groupIn(Set<String> groups) {
        return group != null && groups.contains(group);
    }

    boolean inStudies() {
        return ContractCategories.STUDIES.equals(group) || inStudiesInterval;
    }
}
