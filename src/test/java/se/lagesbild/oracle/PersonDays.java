package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** All days of one person, each written out, from the first event's through a last day. */
final class PersonDays {

    private final int firstDay;
    private final List<DayClose> closes = new ArrayList<>();

    /**
     * Folds the events up to each day's close.
     *
     * @param known the events that count, in order; at least one
     * @param lastDay inclusive; days after it cannot be asked for
     */
    PersonDays(List<StatusChange> known, int lastDay) {
        firstDay = known.get(0).day();
        RegisterEntry entry = new RegisterEntry();
        List<Stay> participations = Stay.participations(known);
        List<Stay> studies = Stay.studies(known);
        for (int day = firstDay; day <= lastDay; day++) {
            List<Change> happened = new ArrayList<>();
            for (StatusChange event : known) {
                if (event.day() == day) {
                    entry.apply(event.change());
                    happened.add(event.change());
                }
            }
            closes.add(new DayClose(
                    entry.category() != null,
                    entry.category(),
                    entry.group(),
                    entry.deceased(),
                    entry.profile(),
                    covering(participations, day),
                    !covering(studies, day).isEmpty(),
                    happened));
        }
    }

    private static Set<String> covering(List<Stay> stays, int day) {
        Set<String> in = new HashSet<>();
        for (Stay stay : stays) {
            if (stay.covers(day)) {
                in.add(stay.in());
            }
        }
        return in;
    }

    DayClose on(int day) {
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
