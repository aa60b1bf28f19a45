package se.lagesbild.wire.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and knows no such schema, subject or version. Asking again gives the same answer. */
public final class UnknownSchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }
}
