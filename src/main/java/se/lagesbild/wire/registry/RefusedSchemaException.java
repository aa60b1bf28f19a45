package se.lagesbild.wire.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry does not take the writer's schema: it breaks the subject's compatibility rule, or is no schema. */
public final class RefusedSchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public RefusedSchemaException(String message) {
        super(message);
    }
}
