package se.lagesbild.wire.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry could not be asked: no connection, no answer in time, a server error, or no permission. Says nothing
 * about the record, so it is deliberately no {@code SerializationException}. Retries are already used up.
 */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message) {
        super(message);
    }
}
