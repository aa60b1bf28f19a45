package se.lagesbild.wire.records;

import org.apache.kafka.common.header.Headers;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Makes events of record values. */
@FunctionalInterface
public interface EventDecoder {

    /**
     * @throws RefusedException if the bytes are at fault
     * @throws RuntimeException if something else is, a registry that does not answer for example: the record must then
     *     be tried again
     */
    StatusChange decode(String topic, Headers headers, byte[] value) throws RefusedException;
}
