package se.lagesbild.wire.avro;

import java.time.Instant;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Events as records of the contract, and back. */
public final class AvroEvents {

    private AvroEvents() {}

    public static se.lagesbild.avro.StatusChange toAvro(StatusChange event) {
        return new se.lagesbild.avro.StatusChange(
                event.eventId(),
                event.personId(),
                Day.date(event.day()),
                Instant.ofEpochMilli(event.registeredAt()),
                ToAvro.change(event.change()));
    }

    /** @throws RefusedException if an enum holds a value that this version of the contract does not know */
    public static StatusChange fromAvro(se.lagesbild.avro.StatusChange event) throws RefusedException {
        return new StatusChange(
                event.getEventId(),
                event.getPersonId(),
                Day.of(event.getEffectiveDate()),
                event.getRegisteredAt().toEpochMilli(),
                FromAvro.change(event.getChange()));
    }
}
