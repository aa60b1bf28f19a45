package se.lagesbild.wire.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Accepts a record of the event topic as an event, or refuses it: the one place that decides, live and in replay. */
public record RecordIntake(EventDecoder decoder, AcceptanceRules rules) {

    private static final Refusal NO_VALUE = new Refusal(Refusal.Reason.UNDECODABLE, "", "the record has no value");
    private static final Refusal KEY_MISMATCH =
            new Refusal(Refusal.Reason.KEY_MISMATCH, "personId", "is not the record's key");

    /**
     * @param key null if the record has none
     * @param value null if the record has none
     * @throws RefusedException if the record is at fault
     * @throws RuntimeException if something else is, as {@link EventDecoder#decode} says
     */
    public StatusChange accept(String topic, Headers headers, byte @Nullable [] key, byte @Nullable [] value)
            throws RefusedException {
        if (value == null) {
            throw new RefusedException(NO_VALUE);
        }
        StatusChange event = decoder.decode(topic, headers, value);
        Refusal refusal = rules.refusalOf(event);
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        if (!Arrays.equals(event.personId().getBytes(StandardCharsets.UTF_8), key)) {
            throw new RefusedException(KEY_MISMATCH);
        }
        return event;
    }
}
