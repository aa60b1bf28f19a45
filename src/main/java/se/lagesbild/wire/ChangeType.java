package se.lagesbild.wire;

import static se.lagesbild.wire.Field.ACTIVITY;
import static se.lagesbild.wire.Field.ACTIVITY_ID;
import static se.lagesbild.wire.Field.CATEGORY;
import static se.lagesbild.wire.Field.DECISION;
import static se.lagesbild.wire.Field.EXTERNAL_PROVIDER;
import static se.lagesbild.wire.Field.INTERVENTION;
import static se.lagesbild.wire.Field.KIND;
import static se.lagesbild.wire.Field.OUTCOME;
import static se.lagesbild.wire.Field.PARTICIPATION_ID;
import static se.lagesbild.wire.Field.PLANNED_END;
import static se.lagesbild.wire.Field.PROFILE;
import static se.lagesbild.wire.Field.PROGRAMME;
import static se.lagesbild.wire.Field.REASON;
import static se.lagesbild.wire.Field.STUDIES;
import static se.lagesbild.wire.Field.STUDIES_ID;
import static se.lagesbild.wire.Field.VOIDS;
import static se.lagesbild.wire.Field.WORKPLACE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.ProgrammeOutcome;

/**
 * The types of change: of which fields each consists, how they make the change, and how the change gives them back. The
 * constants are the {@code type} of the event contract. Their order, and that of the fields of each, is part of the
 * stored form: new ones go last.
 */
public enum ChangeType {
    ENROLLED(
            Change.Enrolled.class,
            List.of(CATEGORY),
            PROFILE,
            it -> new Change.Enrolled(it.text(CATEGORY), it.profile()),
            (change, to) -> to.put(CATEGORY, change.category()).putProfile(change.profile())),
    CATEGORY_CHANGED(
            Change.CategoryChanged.class,
            List.of(CATEGORY),
            List.of(),
            it -> new Change.CategoryChanged(it.text(CATEGORY)),
            (change, to) -> to.put(CATEGORY, change.category())),
    DEREGISTERED(
            Change.Deregistered.class,
            List.of(REASON),
            List.of(),
            it -> new Change.Deregistered(it.choice(REASON, DeregistrationReason.class)),
            (change, to) -> to.put(REASON, change.reason())),
    PROFILE_CHANGED(
            Change.ProfileChanged.class,
            List.of(),
            PROFILE,
            it -> new Change.ProfileChanged(it.profile()),
            (change, to) -> to.putProfile(change.profile())),
    PROGRAMME_STARTED(
            Change.ProgrammeStarted.class,
            List.of(PROGRAMME, PARTICIPATION_ID),
            List.of(PLANNED_END),
            it -> new Change.ProgrammeStarted(it.text(PROGRAMME), it.text(PARTICIPATION_ID), it.dayOrNull(PLANNED_END)),
            (change, to) -> to.put(PROGRAMME, change.programme())
                    .put(PARTICIPATION_ID, change.participationId())
                    .put(PLANNED_END, change.plannedEnd())),
    PROGRAMME_EXTENDED(
            Change.ProgrammeExtended.class,
            List.of(PARTICIPATION_ID, PLANNED_END),
            List.of(),
            it -> new Change.ProgrammeExtended(it.text(PARTICIPATION_ID), it.day(PLANNED_END)),
            (change, to) -> to.put(PARTICIPATION_ID, change.participationId()).put(PLANNED_END, change.plannedEnd())),
    PROGRAMME_ENDED(
            Change.ProgrammeEnded.class,
            List.of(PARTICIPATION_ID),
            List.of(OUTCOME),
            it -> new Change.ProgrammeEnded(
                    it.text(PARTICIPATION_ID), it.choiceOrNull(OUTCOME, ProgrammeOutcome.class)),
            (change, to) -> to.put(PARTICIPATION_ID, change.participationId()).put(OUTCOME, change.outcome())),
    DECISION_MADE(
            Change.DecisionMade.class,
            List.of(DECISION, KIND),
            List.of(),
            it -> new Change.DecisionMade(it.text(DECISION), it.choice(KIND, DecisionKind.class)),
            (change, to) -> to.put(DECISION, change.decision()).put(KIND, change.kind())),
    INTERVENTION_OFFERED(
            Change.InterventionOffered.class,
            List.of(INTERVENTION),
            List.of(),
            it -> new Change.InterventionOffered(it.text(INTERVENTION)),
            (change, to) -> to.put(INTERVENTION, change.intervention())),
    ACTIVITY_PLANNED(
            Change.ActivityPlanned.class,
            List.of(ACTIVITY_ID, ACTIVITY),
            List.of(),
            it -> new Change.ActivityPlanned(it.text(ACTIVITY_ID), it.text(ACTIVITY)),
            (change, to) -> to.put(ACTIVITY_ID, change.activityId()).put(ACTIVITY, change.activity())),
    ACTIVITY_STARTED(
            Change.ActivityStarted.class,
            List.of(ACTIVITY_ID, ACTIVITY, PROGRAMME),
            List.of(WORKPLACE, EXTERNAL_PROVIDER),
            it -> new Change.ActivityStarted(
                    it.text(ACTIVITY_ID),
                    it.text(ACTIVITY),
                    it.text(PROGRAMME),
                    it.flagOrNull(WORKPLACE),
                    it.flagOrNull(EXTERNAL_PROVIDER)),
            (change, to) -> to.put(ACTIVITY_ID, change.activityId())
                    .put(ACTIVITY, change.activity())
                    .put(PROGRAMME, change.programme())
                    .put(WORKPLACE, change.workplace())
                    .put(EXTERNAL_PROVIDER, change.externalProvider())),
    ACTIVITY_ENDED(
            Change.ActivityEnded.class,
            List.of(ACTIVITY_ID),
            List.of(),
            it -> new Change.ActivityEnded(it.text(ACTIVITY_ID)),
            (change, to) -> to.put(ACTIVITY_ID, change.activityId())),
    STUDIES_STARTED(
            Change.StudiesStarted.class,
            List.of(STUDIES),
            List.of(STUDIES_ID),
            it -> new Change.StudiesStarted(it.text(STUDIES), it.textOrNull(STUDIES_ID)),
            (change, to) -> to.put(STUDIES, change.studies()).put(STUDIES_ID, change.studiesId())),
    STUDIES_ENDED(
            Change.StudiesEnded.class,
            List.of(STUDIES_ID),
            List.of(),
            it -> new Change.StudiesEnded(it.text(STUDIES_ID)),
            (change, to) -> to.put(STUDIES_ID, change.studiesId())),
    VOIDED(
            Change.Voided.class,
            List.of(VOIDS),
            List.of(),
            it -> new Change.Voided(it.text(VOIDS)),
            (change, to) -> to.put(VOIDS, change.voids()));

    private static final Map<String, ChangeType> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, ChangeType> BY_CLASS = new HashMap<>();

    static {
        for (ChangeType type : values()) {
            BY_NAME.put(type.name(), type);
            BY_CLASS.put(type.changeClass, type);
        }
    }

    private final Class<? extends Change> changeClass;
    private final List<Field> required;
    private final List<Field> optional;
    private final EnumSet<Field> fields = EnumSet.copyOf(Field.ENVELOPE);
    private final Function<FieldValues, ? extends Change> make;
    private final BiConsumer<Change, FieldValues> takeApart;

    <C extends Change> ChangeType(
            Class<C> changeClass,
            List<Field> required,
            List<Field> optional,
            Function<FieldValues, C> make,
            BiConsumer<C, FieldValues> takeApart) {
        this.changeClass = changeClass;
        this.required = required;
        this.optional = optional;
        this.make = make;
        this.takeApart = (change, values) -> takeApart.accept(changeClass.cast(change), values);
        fields.addAll(required);
        fields.addAll(optional);
    }

    /** The type of that name in the event contract, or null if there is none. */
    public static @Nullable ChangeType named(String name) {
        return BY_NAME.get(name);
    }

    public static ChangeType of(Change change) {
        return BY_CLASS.get(change.getClass());
    }

    /** The change's fields that must be given, in the order in which they are written; the envelope is not among them. */
    public List<Field> required() {
        return required;
    }

    /** The change's fields that may be left out, in the order in which they are written, after the required ones. */
    public List<Field> optional() {
        return optional;
    }

    /** Those of the fields that an event of this type does not have. */
    public Set<Field> foreignAmong(EnumSet<Field> named) {
        EnumSet<Field> foreign = EnumSet.copyOf(named);
        foreign.removeAll(fields);
        return foreign;
    }

    /** @param values hold at least the required fields */
    public Change make(FieldValues values) {
        return make.apply(values);
    }

    /** Puts the change's fields into the values; what else they hold stays. */
    public void takeApart(Change change, FieldValues values) {
        takeApart.accept(change, values);
    }
}
