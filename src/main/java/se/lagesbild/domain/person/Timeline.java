package se.lagesbild.domain.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lagesbild.domain.calendar.DaySet;

/**
 * What holds for a person at the close of each day. Made from the events that count; reading it needs neither an
 * order of arrival nor a clock, for the future is in it too: a planned end is a day like any other.
 */
public final class Timeline {

    private final List<StatusChange> events;
    private final ByDay<Standing> standing;
    private final ByDay<Profile> profile;
    private final Spells<Change.ProgrammeStarted> participations;
    private final Spells<Change.ActivityStarted> activities;
    private final Spells<Change.StudiesStarted> studies;
    private final Map<String, Anomaly> anomalies;

    /** @throws IllegalArgumentException if an event names a category that the table does not have */
    public static Timeline of(History history, Categories categories) {
        return new TimelineReader(categories).read(history.counting());
    }

    Timeline(
            List<StatusChange> events,
            ByDay<Standing> standing,
            ByDay<Profile> profile,
            Spells<Change.ProgrammeStarted> participations,
            Spells<Change.ActivityStarted> activities,
            Spells<Change.StudiesStarted> studies,
            Map<String, Anomaly> anomalies) {
        this.events = events;
        this.standing = standing;
        this.profile = profile;
        this.participations = participations;
        this.activities = activities;
        this.studies = studies;
        this.anomalies = anomalies;
    }

    /** The events that count, in the order within a person. */
    public List<StatusChange> events() {
        return events;
    }

    public ByDay<Standing> standing() {
        return standing;
    }

    public ByDay<Profile> profile() {
        return profile;
    }

    /** Participations in programmes, by the event that started them. */
    public Spells<Change.ProgrammeStarted> participations() {
        return participations;
    }

    /** The participations in such programmes that cover a day; one that would end before it starts never was. */
    public Stream<Spell<Change.ProgrammeStarted>> participationsIn(Predicate<String> programme) {
        return participations.all().stream()
                .filter(it -> programme.test(it.start().programme()))
                .filter(it -> !it.days().isEmpty());
    }

    public Spells<Change.ActivityStarted> activities() {
        return activities;
    }

    /** The days on which the person's category, or what they left the register to, is in one of the groups. */
    public DaySet inGroups(Set<CategoryGroup> groups) {
        return standing.days(it -> it.group() != null && groups.contains(it.group()));
    }

    /** The days on which the person is registered in one of these categories. */
    public DaySet inCategories(Set<String> codes) {
        return standing.days(it -> it.category() != null && codes.contains(it.category()));
    }

    public DaySet registered() {
        return standing.days(Standing::isRegistered);
    }

    /** In studies: the group {@code STUDIES}, or studies that do not change the category. */
    public DaySet inStudies() {
        return inGroups(Set.of(CategoryGroup.STUDIES)).or(studies.days(any -> true));
    }

    public DaySet deceased() {
        return standing.days(Standing::deceased);
    }

    /** The events that make no sense given the others, by event id. */
    public Map<String, Anomaly> anomalies() {
        return anomalies;
    }
}
