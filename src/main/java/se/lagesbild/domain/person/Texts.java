package se.lagesbild.domain.person;

import org.jspecify.annotations.Nullable;

/** The texts of an event that may say anything: ids and codes. They become keys, so they must not be long. */
final class Texts {

    /** Far more than any id or code has, and far less than what a record may hold; UTF-16 units. */
    static final int LONGEST = 1_000;

    private Texts() {}

    /** The name of a field whose text is too long, or null. */
    static @Nullable String tooLong(StatusChange event) {
        String field = first("eventId", event.eventId(), "personId", event.personId());
        return field != null ? field : tooLong(event.change());
    }

    /** Categories are not looked at: they are looked up in their table. */
    private static @Nullable String tooLong(Change change) {
        if (change instanceof Change.Enrolled it) {
            return first("office", it.profile().office());
        } else if (change instanceof Change.ProfileChanged it) {
            return first("office", it.profile().office());
        } else if (change instanceof Change.ProgrammeStarted it) {
            return first("programme", it.programme(), "participationId", it.participationId());
        } else if (change instanceof Change.ProgrammeExtended it) {
            return first("participationId", it.participationId());
        } else if (change instanceof Change.ProgrammeEnded it) {
            return first("participationId", it.participationId());
        } else if (change instanceof Change.DecisionMade it) {
            return first("decision", it.decision());
        } else if (change instanceof Change.InterventionOffered it) {
            return first("intervention", it.intervention());
        } else if (change instanceof Change.ActivityPlanned it) {
            return first("activityId", it.activityId(), "activity", it.activity());
        } else if (change instanceof Change.ActivityStarted it) {
            String field = first("activityId", it.activityId(), "activity", it.activity());
            return field != null ? field : first("programme", it.programme());
        } else if (change instanceof Change.ActivityEnded it) {
            return first("activityId", it.activityId());
        } else if (change instanceof Change.StudiesStarted it) {
            return first("studies", it.studies(), "studiesId", it.studiesId());
        } else if (change instanceof Change.StudiesEnded it) {
            return first("studiesId", it.studiesId());
        } else if (change instanceof Change.Voided it) {
            return first("voids", it.voids());
        }
        return null;
    }

    private static @Nullable String first(String field, @Nullable String text) {
        return text != null && text.length() > LONGEST ? field : null;
    }

    private static @Nullable String first(
            String field, @Nullable String text, String otherField, @Nullable String otherText) {
        String first = first(field, text);
        return first != null ? first : first(otherField, otherText);
    }
}
