package se.lagesbild.domain.measure;

import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/** What somebody can go to: the days on which they did. */
public enum Transition {
    /** Went to work: entered one of the four work groups from outside them. */
    WORK {
        @Override
        DaySet days(Timeline timeline) {
            return timeline.inGroups(CategoryGroup.WORK).entries();
        }
    },
    /** Went to studies: entered the group, or began studies that do not change the category. */
    STUDIES {
        @Override
        DaySet days(Timeline timeline) {
            IntStream begun = timeline.events().stream()
                    .filter(event -> event.change() instanceof Change.StudiesStarted)
                    .mapToInt(StatusChange::day);
            return timeline.inGroups(Set.of(CategoryGroup.STUDIES)).entries().or(DaySet.ofDays(begun));
        }
    };

    abstract DaySet days(Timeline timeline);
}
