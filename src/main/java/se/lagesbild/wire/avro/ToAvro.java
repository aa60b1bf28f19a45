package se.lagesbild.wire.avro;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.ActivityEnded;
import se.lagesbild.avro.ActivityPlanned;
import se.lagesbild.avro.ActivityStarted;
import se.lagesbild.avro.CategoryChanged;
import se.lagesbild.avro.DecisionMade;
import se.lagesbild.avro.Deregistered;
import se.lagesbild.avro.Enrolled;
import se.lagesbild.avro.InterventionOffered;
import se.lagesbild.avro.ProfileChanged;
import se.lagesbild.avro.ProgrammeEnded;
import se.lagesbild.avro.ProgrammeExtended;
import se.lagesbild.avro.ProgrammeStarted;
import se.lagesbild.avro.StudiesEnded;
import se.lagesbild.avro.StudiesStarted;
import se.lagesbild.avro.Voided;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;

/** Changes as records of the contract. */
final class ToAvro {

    private static final ByClass<Change, Object, RuntimeException> CHANGES = new ByClass<
                    Change, Object, RuntimeException>()
            .with(Change.Enrolled.class, it -> new Enrolled(it.category(), profile(it.profile())))
            .with(Change.CategoryChanged.class, it -> new CategoryChanged(it.category()))
            .with(Change.Deregistered.class, it -> new Deregistered(AvroChoices.REASON.toAvro(it.reason())))
            .with(Change.ProfileChanged.class, it -> new ProfileChanged(profile(it.profile())))
            .with(
                    Change.ProgrammeStarted.class,
                    it -> new ProgrammeStarted(it.programme(), it.participationId(), dateOrNull(it.plannedEnd())))
            .with(
                    Change.ProgrammeExtended.class,
                    it -> new ProgrammeExtended(it.participationId(), Day.date(it.plannedEnd())))
            .with(
                    Change.ProgrammeEnded.class,
                    it -> new ProgrammeEnded(it.participationId(), AvroChoices.OUTCOME.toAvroOrNull(it.outcome())))
            .with(Change.DecisionMade.class, it -> new DecisionMade(it.decision(), AvroChoices.KIND.toAvro(it.kind())))
            .with(Change.InterventionOffered.class, it -> new InterventionOffered(it.intervention()))
            .with(Change.ActivityPlanned.class, it -> new ActivityPlanned(it.activityId(), it.activity()))
            .with(
                    Change.ActivityStarted.class,
                    it -> new ActivityStarted(
                            it.activityId(), it.activity(), it.programme(), it.workplace(), it.externalProvider()))
            .with(Change.ActivityEnded.class, it -> new ActivityEnded(it.activityId()))
            .with(Change.StudiesStarted.class, it -> new StudiesStarted(it.studies(), it.studiesId()))
            .with(Change.StudiesEnded.class, it -> new StudiesEnded(it.studiesId()))
            .with(Change.Voided.class, it -> new Voided(it.voids()));

    private ToAvro() {}

    static Object change(Change change) {
        return CHANGES.translate(change);
    }

    private static se.lagesbild.avro.Profile profile(Profile profile) {
        return new se.lagesbild.avro.Profile(
                AvroChoices.GENDER.toAvroOrNull(profile.gender()),
                profile.birthDate(),
                profile.municipality(),
                profile.office(),
                AvroChoices.EDUCATION.toAvroOrNull(profile.education()),
                profile.reducedWorkCapacity());
    }

    private static @Nullable LocalDate dateOrNull(@Nullable Integer day) {
        return day == null ? null : Day.date(day);
    }
}
