package se.lagesbild.domain.person;

import org.jspecify.annotations.Nullable;

/**
 * What changed: one record per type of the event contract. Days are inclusive; codes are text; null means not given.
 */
public sealed interface Change {

    /** Registered from the day, in the category (inskriven); sets the profile fields given. */
    record Enrolled(String category, Profile profile) implements Change {}

    /** New jobseeker category (sökandekategori); no effect while not registered. */
    record CategoryChanged(String category) implements Change {}

    /** Not registered from the day (avaktualiserad). */
    record Deregistered(DeregistrationReason reason) implements Change {}

    /** Changes the profile fields given. */
    record ProfileChanged(Profile profile) implements Change {}

    /** Participates from the day. {@code plannedEnd}: planned last day, null if none. */
    record ProgrammeStarted(
            String programme,
            String participationId,
            @Nullable Integer plannedEnd) implements Change {}

    /** Moves the planned last day. */
    record ProgrammeExtended(String participationId, int plannedEnd) implements Change {}

    /** The day is the last day of participation; overrides a planned end. */
    record ProgrammeEnded(String participationId, @Nullable ProgrammeOutcome outcome) implements Change {}

    /** A decision (beslut) on the day. */
    record DecisionMade(String decision, DecisionKind kind) implements Change {}

    /** A documented offer; the day is the day of documentation. */
    record InterventionOffered(String intervention) implements Change {}

    /** An activity was planned on the day. */
    record ActivityPlanned(String activityId, String activity) implements Change {}

    /** An activity within a programme, ongoing from the day. */
    record ActivityStarted(
            String activityId,
            String activity,
            String programme,
            @Nullable Boolean workplace,
            @Nullable Boolean externalProvider)
            implements Change {}

    /** The day is the last day of the activity. */
    record ActivityEnded(String activityId) implements Change {}

    /** Began studies that do not change the category. Without an id they cannot be ended. */
    record StudiesStarted(String studies, @Nullable String studiesId) implements Change {}

    /** The day is the last day of the studies. */
    record StudiesEnded(String studiesId) implements Change {}

    /** The event with this id, of the same person, never happened. */
    record Voided(String voids) implements Change {}
}
