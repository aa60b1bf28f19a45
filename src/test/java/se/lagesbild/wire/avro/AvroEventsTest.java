package se.lagesbild.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.avro.DecisionKind;
import se.lagesbild.avro.DecisionMade;
import se.lagesbild.avro.Deregistered;
import se.lagesbild.avro.DeregistrationReason;
import se.lagesbild.avro.Education;
import se.lagesbild.avro.Enrolled;
import se.lagesbild.avro.Gender;
import se.lagesbild.avro.Profile;
import se.lagesbild.avro.ProfileChanged;
import se.lagesbild.avro.ProgrammeEnded;
import se.lagesbild.avro.ProgrammeOutcome;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.wire.RandomEvents;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.registry.AvroTrust;

class AvroEventsTest {

    @Test
    void shouldComeBackTheSameThroughBytes() throws IOException, RefusedException {
        AvroTrust.establish();
        for (se.lagesbild.domain.person.StatusChange event : new RandomEvents(3).of("p", 3000)) {
            StatusChange read = decoded(encoded(AvroEvents.toAvro(event)));
            assertThat(AvroEvents.fromAvro(read)).isEqualTo(event);
        }
    }

    static Stream<Arguments> unrecognised() {
        return Stream.of(
                Arguments.of(
                        "gender", new ProfileChanged(new Profile(Gender.UNRECOGNISED, null, null, null, null, null))),
                Arguments.of(
                        "education",
                        new Enrolled("11", new Profile(null, null, null, null, Education.UNRECOGNISED, null))),
                Arguments.of("reason", new Deregistered(DeregistrationReason.UNRECOGNISED)),
                Arguments.of("outcome", new ProgrammeEnded("x", ProgrammeOutcome.UNRECOGNISED)),
                Arguments.of("kind", new DecisionMade("STOM", DecisionKind.UNRECOGNISED)));
    }

    @ParameterizedTest
    @MethodSource("unrecognised")
    void shouldRefuseWhatANewerProducerMayHaveWritten(String field, Object change) {
        StatusChange event = new StatusChange("e", "p", LocalDate.EPOCH, Instant.EPOCH, change);

        Refusal refusal = catchThrowableOfType(RefusedException.class, () -> AvroEvents.fromAvro(event))
                .refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_ENUM_VALUE);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void shouldTrustTheContractOnceAndNothingElse() {
        AvroTrust.establish();
        ClassSecurityValidator.ClassSecurityPredicate trusted = ClassSecurityValidator.getGlobal();

        AvroTrust.establish();

        assertThat(ClassSecurityValidator.getGlobal()).isSameAs(trusted);
        assertThat(trusted.isTrusted(Enrolled.class)).isTrue();
        assertThat(trusted.isTrusted(String.class)).isTrue();
        assertThat(trusted.isTrusted(ProcessBuilder.class)).isFalse();
    }

    private static byte[] encoded(StatusChange event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(StatusChange.class).write(event, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static StatusChange decoded(byte[] bytes) throws IOException {
        return new SpecificDatumReader<>(StatusChange.class)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
