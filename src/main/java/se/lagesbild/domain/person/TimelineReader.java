package se.lagesbild.domain.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one person's events, in their order, into a timeline. Used once. */
final class TimelineReader {

    private final Categories categories;
    private final ByDay<Standing> standing = new ByDay<>(Standing.NONE);
    private final ByDay<Profile> profile = new ByDay<>(Profile.NONE);
    private final Spells<Change.ProgrammeStarted> participations = new Spells<>();
    private final Spells<Change.ActivityStarted> activities = new Spells<>();
    private final Spells<Change.StudiesStarted> studies = new Spells<>();
    private final Map<String, Anomaly> anomalies = new HashMap<>(2);

    TimelineReader(Categories categories) {
        this.categories = categories;
    }

    Timeline read(List<StatusChange> events) {
        events.forEach(this::readStateOrStart);
        // An end may lie before its start, which is then known only now.
        events.forEach(this::readEnd);
        return new Timeline(events, standing, profile, participations, activities, studies, anomalies);
    }

    private void readStateOrStart(StatusChange event) {
        int day = event.day();
        if (event.change() instanceof Change.Enrolled it) {
            standing.change(day, registered(it.category()));
            profile.change(day, profile.latest().with(it.profile()));
        } else if (event.change() instanceof Change.CategoryChanged it) {
            if (standing.latest().isRegistered()) {
                standing.change(day, registered(it.category()));
            } else {
                anomalies.put(event.eventId(), Anomaly.CATEGORY_CHANGE_WHILE_NOT_REGISTERED);
            }
        } else if (event.change() instanceof Change.Deregistered it) {
            standing.change(day, Standing.left(it.reason()));
        } else if (event.change() instanceof Change.ProfileChanged it) {
            profile.change(day, profile.latest().with(it.profile()));
        } else if (event.change() instanceof Change.ProgrammeStarted it) {
            participations.start(it.participationId(), it, day, it.plannedEnd());
        } else if (event.change() instanceof Change.ActivityStarted it) {
            activities.start(it.activityId(), it, day, null);
        } else if (event.change() instanceof Change.StudiesStarted it) {
            studies.start(it.studiesId(), it, day, null);
        }
    }

    private void readEnd(StatusChange event) {
        if (event.change() instanceof Change.ProgrammeEnded it) {
            end(event, participations.find(it.participationId()), Anomaly.END_OF_UNKNOWN_PARTICIPATION);
        } else if (event.change() instanceof Change.ActivityEnded it) {
            end(event, activities.find(it.activityId()), Anomaly.END_OF_UNKNOWN_ACTIVITY);
        } else if (event.change() instanceof Change.StudiesEnded it) {
            end(event, studies.find(it.studiesId()), Anomaly.END_OF_UNKNOWN_STUDIES);
        } else if (event.change() instanceof Change.ProgrammeExtended it) {
            Spell<?> spell = participations.find(it.participationId());
            if (spell == null) {
                anomalies.put(event.eventId(), Anomaly.EXTENSION_OF_UNKNOWN_PARTICIPATION);
            } else {
                spell.extend(it.plannedEnd());
            }
        }
    }

    private void end(StatusChange event, @Nullable Spell<?> spell, Anomaly ofUnknown) {
        if (spell == null) {
            anomalies.put(event.eventId(), ofUnknown);
            return;
        }
        if (event.day() < spell.firstDay()) {
            anomalies.put(event.eventId(), Anomaly.END_BEFORE_START);
        }
        spell.end(event);
    }

    private Standing registered(String category) {
        Standing registered = categories.standing(category);
        if (registered == null) {
            throw new IllegalArgumentException("unknown category " + category);
        }
        return registered;
    }
}
