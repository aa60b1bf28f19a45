package se.lagesbild.replay.count;

import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Makes an event of what was gathered of a person. For one thread. */
@FunctionalInterface
public interface RecordToEvent {

    /** @throws RefusedException if it is none, or one that is not accepted */
    StatusChange event(byte[] key, byte[] value) throws RefusedException;
}
