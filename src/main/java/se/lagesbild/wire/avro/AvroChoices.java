package se.lagesbild.wire.avro;

import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.wire.Field;

/** The enums of an event. */
final class AvroChoices {

    static final Choices<se.lagesbild.avro.Gender, Gender> GENDER =
            new Choices<>(Field.GENDER, se.lagesbild.avro.Gender.class, Gender.class);

    static final Choices<se.lagesbild.avro.Education, Education> EDUCATION =
            new Choices<>(Field.EDUCATION, se.lagesbild.avro.Education.class, Education.class);

    static final Choices<se.lagesbild.avro.DeregistrationReason, DeregistrationReason> REASON =
            new Choices<>(Field.REASON, se.lagesbild.avro.DeregistrationReason.class, DeregistrationReason.class);

    static final Choices<se.lagesbild.avro.ProgrammeOutcome, ProgrammeOutcome> OUTCOME =
            new Choices<>(Field.OUTCOME, se.lagesbild.avro.ProgrammeOutcome.class, ProgrammeOutcome.class);

    static final Choices<se.lagesbild.avro.DecisionKind, DecisionKind> KIND =
            new Choices<>(Field.KIND, se.lagesbild.avro.DecisionKind.class, DecisionKind.class);

    private AvroChoices() {}
}
