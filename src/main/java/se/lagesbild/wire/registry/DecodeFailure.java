package se.lagesbild.wire.registry;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Whose fault it is that a record could not be read. Understands the exceptions of the serdes here and those of
 * Confluent's, which tell an outage from a bad record only by what is wrapped in their exception.
 */
public enum DecodeFailure {
    /** The bytes are not such a record; reading them again will fail again. */
    UNDECODABLE,
    /** The registry does not know the schema the record names. */
    UNKNOWN_SCHEMA,
    /** The registry could not be asked; nothing is known about the record. */
    REGISTRY_UNAVAILABLE;

    /**
     * How Confluent's client reports refused access. Brokers refuse with exceptions derived from these, and to try again
     * would only be refused again.
     */
    private static final Set<Class<?>> REFUSED_BY_REGISTRY =
            Set.of(InvalidConfigurationException.class, AuthenticationException.class, AuthorizationException.class);

    /** Chains of causes can be circular. */
    private static final int MAX_DEPTH = 50;

    /** Judges an exception thrown by a deserializer, by the first in its chain of causes that says something. */
    public static DecodeFailure of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .map(DecodeFailure::judge)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(UNDECODABLE);
    }

    private static Optional<DecodeFailure> judge(Throwable cause) {
        if (cause instanceof UnknownSchemaException) {
            return Optional.of(UNKNOWN_SCHEMA);
        }
        if (ConfluentRestFailure.is(cause)) {
            return Optional.of(ConfluentRestFailure.isUnknownSchema(cause) ? UNKNOWN_SCHEMA : REGISTRY_UNAVAILABLE);
        }
        return isOutage(cause) ? Optional.of(REGISTRY_UNAVAILABLE) : Optional.empty();
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof RetriableException
                || REFUSED_BY_REGISTRY.contains(cause.getClass())
                || cause instanceof InterruptException
                || (cause instanceof IOException && !isOfDecoding(cause));
    }

    /** Avro, too, throws IOException when it meets bytes that make no sense. */
    private static boolean isOfDecoding(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause instanceof EOFException
                || (trace.length > 0 && trace[0].getClassName().startsWith("org.apache.avro."));
    }
}
