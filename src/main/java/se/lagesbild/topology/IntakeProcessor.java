package se.lagesbild.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.records.EventDecoder;
import se.lagesbild.wire.records.EventHeaders;

/** Decodes a record and accepts it as an event, or refuses it and says why. */
final class IntakeProcessor implements Processor<byte[], byte[], byte[], Arrival> {

    private static final Refusal NO_VALUE = new Refusal(Refusal.Reason.UNDECODABLE, "", "the record has no value");
    private static final Refusal KEY_MISMATCH =
            new Refusal(Refusal.Reason.KEY_MISMATCH, "personId", "is not the record's key");

    private final EventDecoder decoder;
    private final AcceptanceRules rules;
    private final LiveObserver observer;
    private final Flow flow;
    private ProcessorContext<byte[], Arrival> context;

    IntakeProcessor(EventDecoder decoder, AcceptanceRules rules, LiveObserver observer, Flow flow) {
        this.decoder = decoder;
        this.rules = rules;
        this.observer = observer;
        this.flow = flow;
    }

    @Override
    public void init(ProcessorContext<byte[], Arrival> newContext) {
        context = newContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        try {
            StatusChange event = accept(from.topic(), record);
            long arrivedAt =
                    EventHeaders.millis(record.headers(), EventHeaders.APPENDED_AT, context.currentSystemTimeMs());
            context.forward(record.withValue((Arrival) new Arrival.Accepted(event, arrivedAt)));
        } catch (RefusedException e) {
            Headers headers = new RecordHeaders(record.headers());
            EventHeaders.refuse(headers, e.refusal(), from.topic(), from.partition(), from.offset());
            context.forward(record.withValue((Arrival) new Arrival.Rejected(record.value()))
                    .withHeaders(headers));
            observer.rejected(e.refusal().reason());
            flow.arrived();
        }
    }

    private StatusChange accept(String topic, Record<byte[], byte[]> record) throws RefusedException {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw new RefusedException(NO_VALUE);
        }
        StatusChange event = decoder.decode(topic, record.headers(), value);
        Refusal refusal = rules.refusalOf(event);
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        if (!Arrays.equals(event.personId().getBytes(StandardCharsets.UTF_8), record.key())) {
            throw new RefusedException(KEY_MISMATCH);
        }
        return event;
    }
}
