package se.lagesbild.domain.person;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of an event that may say anything: ids and codes. They become keys, so they must not be long. */
final class Texts {

    /** Far more than any id or code has, and far less than what a record may hold; UTF-16 units. */
    static final int LONGEST = 1_000;

    private Texts() {}

    /** The name of a field whose text is too long, or null. */
    static @Nullable String tooLong(StatusChange event) {
        if (event.eventId().length() > LONGEST) {
            return "eventId";
        }
        if (event.personId().length() > LONGEST) {
            return "personId";
        }
        return of(event.change()).entrySet().stream()
                .filter(field -> field.getValue().length() > LONGEST)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** By field. Categories are not among them: they are looked up in their table. */
    private static Map<String, String> of(Change change) {
        if (change instanceof Change.Enrolled it) {
            return office(it.profile());
        } else if (change instanceof Change.ProfileChanged it) {
            return office(it.profile());
        } else if (change instanceof Change.ProgrammeStarted it) {
            return Map.of("programme", it.programme(), "participationId", it.participationId());
        } else if (change instanceof Change.ProgrammeExtended it) {
            return Map.of("participationId", it.participationId());
        } else if (change instanceof Change.ProgrammeEnded it) {
            return Map.of("participationId", it.participationId());
        } else if (change instanceof Change.DecisionMade it) {
            return Map.of("decision", it.decision());
        } else if (change instanceof Change.InterventionOffered it) {
            return Map.of("intervention", it.intervention());
        } else if (change instanceof Change.ActivityPlanned it) {
            return Map.of("activityId", it.activityId(), "activity", it.activity());
        } else if (change instanceof Change.ActivityStarted it) {
            return Map.of("activityId", it.activityId(), "activity", it.activity(), "programme", it.programme());
        } else if (change instanceof Change.ActivityEnded it) {
            return Map.of("activityId", it.activityId());
        } else if (change instanceof Change.StudiesStarted it) {
            return it.studiesId() == null
                    ? Map.of("studies", it.studies())
                    : Map.of("studies", it.studies(), "studiesId", it.studiesId());
        } else if (change instanceof Change.StudiesEnded it) {
            return Map.of("studiesId", it.studiesId());
        } else if (change instanceof Change.Voided it) {
            return Map.of("voids", it.voids());
        }
        return Map.of();
    }

    private static Map<String, String> office(Profile profile) {
        return profile.office() == null ? Map.of() : Map.of("office", profile.office());
    }
}
