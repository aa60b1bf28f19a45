package se.lagesbild.app;

import java.util.Objects;
import java.util.stream.Stream;

/** What is behind a failure. */
public final class Causes {

    private Causes() {}

    /** The failure, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The last of them: Kafka says there what is wrong; above it, that something is. */
    public static Throwable root(Throwable failure) {
        return of(failure).reduce(failure, (outer, inner) -> inner);
    }
}
