package se.lagesbild.topology;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;

/** What the intake makes of a record. */
sealed interface Arrival {

    /** An event, and when it arrived, in milliseconds since 1970-01-01T00:00Z. */
    record Accepted(StatusChange event, long arrivedAt) implements Arrival {}

    /** A record that goes on unchanged, the reasons being in its headers by now. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it is handed on once
    record Rejected(byte @Nullable [] value) implements Arrival {}
}
