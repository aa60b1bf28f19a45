package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** All days of one person, each written out, from the first event's to whatever day has been asked for. */
final class PersonDays {

    private final List<StatusChange> known;
    private final int firstDay;
    private final List<Participation> participations;
    private final List<Activity> activities;
    private final List<Studies> studies;
    private final RegisterEntry entry = new RegisterEntry();
    private final List<DayClose> closes = new ArrayList<>();

    /** @param known the events that count, in order; at least one */
    PersonDays(List<StatusChange> known) {
        this.known = known;
        firstDay = known.get(0).day();
        participations = Participation.of(known);
        activities = Activity.of(known);
        studies = Studies.of(known);
    }

    /** The close of a day: that of the day before, and the day's events applied one by one. */
    private DayClose closeOf(int day) {
        List<Change> happened = new ArrayList<>();
        for (StatusChange event : known) {
            if (event.day() == day) {
                entry.apply(event.change());
                happened.add(event.change());
            }
        }
        return new DayClose(
                entry.category() != null,
                entry.category(),
                entry.group(),
                entry.deceased(),
                entry.profile(),
                covering(participations, day).stream()
                        .map(Participation::programme)
                        .collect(Collectors.toSet()),
                covering(activities, day).stream().map(Activity::started).toList(),
                !covering(studies, day).isEmpty(),
                happened);
    }

    private static <T extends Stay> List<T> covering(List<T> stays, int day) {
        return stays.stream().filter(stay -> stay.covers(day)).toList();
    }

    /** Before it nothing is known of the person. */
    int firstDay() {
        return firstDay;
    }

    /** All participations, also those that cover no day. */
    List<Participation> participations() {
        return participations;
    }

    DayClose on(int day) {
        while (firstDay + closes.size() <= day) {
            closes.add(closeOf(firstDay + closes.size()));
        }
        return day < firstDay ? DayClose.NOTHING : closes.get(day - firstDay);
    }

    boolean enrolledOn(int day) {
        return on(day).registered() && !on(day - 1).registered();
    }

    /** «Enters G on d». */
    boolean enters(Set<String> groups, int day) {
        return on(day).groupIn(groups) && !on(day - 1).groupIn(groups);
    }

    boolean wentToWork(int day) {
        return enters(ContractCategories.WORK4, day);
    }

    /** By {@code STUDIES_STARTED}: that event is enough, also a repeated one and one whose studies cover no day. */
    boolean wentToStudies(int day) {
        return enters(Set.of(ContractCategories.STUDIES), day)
                || on(day).happened().stream().anyMatch(Change.StudiesStarted.class::isInstance);
    }

    /** «Episode end of P»: the last day, after which no participation in P covers the next day. */
    boolean episodeEnds(String programme, int day) {
        return on(day).programmes().contains(programme)
                && !on(day + 1).programmes().contains(programme);
    }

    boolean deceasedOnOrBefore(int day) {
        for (int d = firstDay; d <= day; d++) {
            if (on(d).deceased()) {
                return true;
            }
        }
        return false;
    }
}
