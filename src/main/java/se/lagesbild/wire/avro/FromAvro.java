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
import se.lagesbild.wire.RefusedException;

/** Changes from records of the contract. */
final class FromAvro {

    private static final ByClass<Object, Change, RefusedException> CHANGES = new ByClass<
                    Object, Change, RefusedException>()
            .with(Enrolled.class, it -> new Change.Enrolled(it.getCategory(), profile(it.getProfile())))
            .with(CategoryChanged.class, it -> new Change.CategoryChanged(it.getCategory()))
            .with(Deregistered.class, it -> new Change.Deregistered(AvroChoices.REASON.toDomain(it.getReason())))
            .with(ProfileChanged.class, it -> new Change.ProfileChanged(profile(it.getProfile())))
            .with(
                    ProgrammeStarted.class,
                    it -> new Change.ProgrammeStarted(
                            it.getProgramme(), it.getParticipationId(), dayOrNull(it.getPlannedEnd())))
            .with(
                    ProgrammeExtended.class,
                    it -> new Change.ProgrammeExtended(it.getParticipationId(), Day.of(it.getPlannedEnd())))
            .with(
                    ProgrammeEnded.class,
                    it -> new Change.ProgrammeEnded(
                            it.getParticipationId(), AvroChoices.OUTCOME.toDomainOrNull(it.getOutcome())))
            .with(
                    DecisionMade.class,
                    it -> new Change.DecisionMade(it.getDecision(), AvroChoices.KIND.toDomain(it.getKind())))
            .with(InterventionOffered.class, it -> new Change.InterventionOffered(it.getIntervention()))
            .with(ActivityPlanned.class, it -> new Change.ActivityPlanned(it.getActivityId(), it.getActivity()))
            .with(
                    ActivityStarted.class,
                    it -> new Change.ActivityStarted(
                            it.getActivityId(),
                            it.getActivity(),
                            it.getProgramme(),
                            it.getWorkplace(),
                            it.getExternalProvider()))
            .with(ActivityEnded.class, it -> new Change.ActivityEnded(it.getActivityId()))
            .with(StudiesStarted.class, it -> new Change.StudiesStarted(it.getStudies(), it.getStudiesId()))
            .with(StudiesEnded.class, it -> new Change.StudiesEnded(it.getStudiesId()))
            .with(Voided.class, it -> new Change.Voided(it.getVoids()));

    private FromAvro() {}

    static Change change(Object change) throws RefusedException {
        return CHANGES.translate(change);
    }

    private static Profile profile(se.lagesbild.avro.Profile profile) throws RefusedException {
        return new Profile(
                AvroChoices.GENDER.toDomainOrNull(profile.getGender()),
                profile.getBirthDate(),
                profile.getMunicipality(),
                profile.getOffice(),
                AvroChoices.EDUCATION.toDomainOrNull(profile.getEducation()),
                profile.getReducedWorkCapacity());
    }

    private static @Nullable Integer dayOrNull(@Nullable LocalDate date) {
        return date == null ? null : Day.of(date);
    }
}
