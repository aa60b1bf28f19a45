package se.lagesbild.wire.registry;

import java.util.Set;

/** The exception in which Confluent's client tells what the registry answered. Known by name: it is not ours to have. */
final class ConfluentRestFailure {

    private static final String SIMPLE_NAME = "RestClientException";
    private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

    private ConfluentRestFailure() {}

    static boolean is(Throwable cause) {
        return cause.getClass().getSimpleName().equals(SIMPLE_NAME);
    }

    static boolean isUnknownSchema(Throwable cause) {
        try {
            Object code = cause.getClass().getMethod("getErrorCode").invoke(cause);
            return code instanceof Integer number && NOT_FOUND.contains(number);
        } catch (ReflectiveOperationException anotherVersionOfIt) {
            return false;
        }
    }
}
