package se.lagesbild.app;

/** Kafka says there what is wrong; above it, that something is. */
final class RootCause {

    private RootCause() {}

    static Throwable of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
