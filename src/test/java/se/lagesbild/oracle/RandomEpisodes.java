package se.lagesbild.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/**
 * Short participations in one programme, one after another: they overlap, adjoin or leave a gap of a day or two, so that
 * the episode goes on or ends, and several episodes end in a month, with another profile each. Drawn event by event,
 * participations hardly ever come that close.
 */
record RandomEpisodes(Choice choice, RandomDays days) {

    private static final long MORNING = Duration.ofHours(8).toMillis();

    List<StatusChange> of(String personId) {
        List<StatusChange> events = new ArrayList<>();
        RandomProfiles profiles = new RandomProfiles(choice, days);
        String programme = choice.oneOf(List.of("AUB", "AUB", "STOM", "KROM", "ETP"));
        int start = days.day();
        for (int number = 1 + choice.below(4); number > 0; number--) {
            int end = start + choice.below(12);
            String id = "r" + number;
            Integer planned = choice.maybe(0.5, () -> end);
            events.add(event(personId, "s" + number, start, new Change.ProgrammeStarted(programme, id, planned)));
            if (planned == null) {
                events.add(event(personId, "t" + number, end, new Change.ProgrammeEnded(id, null)));
            }
            events.add(event(personId, "u" + number, end + 1, new Change.ProfileChanged(profiles.profile(0.5))));
            start = end + choice.oneOf(List.of(-1, 0, 1, 1, 2, 2, 3, 9));
        }
        return events;
    }

    private static StatusChange event(String personId, String id, int day, Change change) {
        return new StatusChange(id, personId, day, Duration.ofDays(day).toMillis() + MORNING, change);
    }
}
