package se.lagesbild.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.wire.registry.DecodeFailure.REGISTRY_UNAVAILABLE;
import static se.lagesbild.wire.registry.DecodeFailure.UNDECODABLE;
import static se.lagesbild.wire.registry.DecodeFailure.UNKNOWN_SCHEMA;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecodeFailureTest {

    /** Stands for Confluent's exception of that name. */
    public static final class RestClientException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int errorCode;

        RestClientException(int errorCode) {
            this.errorCode = errorCode;
        }

        public int getErrorCode() {
            return errorCode;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(UNDECODABLE, new SerializationException("ours")),
                Arguments.of(UNDECODABLE, new ClassCastException()),
                Arguments.of(UNDECODABLE, confluent(new EOFException())),
                Arguments.of(UNDECODABLE, confluent(ofAvro())),
                Arguments.of(UNKNOWN_SCHEMA, new UnknownSchemaException("ours")),
                Arguments.of(UNKNOWN_SCHEMA, confluent(new UnknownSchemaException("wrapped"))),
                Arguments.of(UNKNOWN_SCHEMA, confluent(new RestClientException(40403))),
                Arguments.of(REGISTRY_UNAVAILABLE, new RegistryUnavailableException("ours")),
                Arguments.of(REGISTRY_UNAVAILABLE, confluent(new ConnectException())),
                Arguments.of(REGISTRY_UNAVAILABLE, confluent(new RestClientException(50001))),
                Arguments.of(REGISTRY_UNAVAILABLE, confluent(new RestClientException(40101))),
                Arguments.of(REGISTRY_UNAVAILABLE, new TimeoutException()),
                Arguments.of(REGISTRY_UNAVAILABLE, new InvalidConfigurationException("Unauthorized; error code: 401")),
                Arguments.of(REGISTRY_UNAVAILABLE, confluent(new AuthorizationException("error code: 403"))),
                Arguments.of(UNDECODABLE, new StreamsException(new TopicAuthorizationException("topic"))),
                Arguments.of(UNDECODABLE, new StreamsException(new SaslAuthenticationException("password"))),
                Arguments.of(REGISTRY_UNAVAILABLE, new InterruptException("stopping")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldTellWhoseFaultItIs(DecodeFailure expected, Throwable failure) {
        assertThat(DecodeFailure.of(failure)).isEqualTo(expected);
    }

    @AfterEach
    void clearInterrupt() {
        // InterruptException interrupts the thread that makes it.
        Thread.interrupted();
    }

    private static SerializationException confluent(Exception cause) {
        return new SerializationException("Error deserializing Avro message for id 7", cause);
    }

    private static IOException ofAvro() {
        byte[] noNumber = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        try {
            DecoderFactory.get().binaryDecoder(noNumber, null).readInt();
            throw new AssertionError("read");
        } catch (IOException failure) {
            return failure;
        }
    }
}
