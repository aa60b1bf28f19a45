package se.lagesbild.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
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

    /**
     * Larger records are not handed on but only told of: compressed, a record of any size may have come through the
     * broker's limit, and our own copy of it might not.
     */
    private static final int LARGEST_COPY = 8 << 20;

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
            long now = context.currentSystemTimeMs();
            long arrivedAt = EventHeaders.millis(record.headers(), EventHeaders.APPENDED_AT, now, now);
            context.forward(record.withValue((Arrival) new Arrival.Accepted(event, arrivedAt)));
        } catch (RefusedException e) {
            reject(record, from, e.refusal());
        }
    }

    private void reject(Record<byte[], byte[]> record, RecordMetadata from, Refusal refusal) {
        long size = size(record);
        boolean fits = size <= LARGEST_COPY;
        Headers headers = fits ? new RecordHeaders(record.headers()) : new RecordHeaders();
        EventHeaders.refuse(headers, refusal, from.topic(), from.partition(), from.offset());
        if (!fits) {
            EventHeaders.leaveOut(headers, size);
        }
        byte @Nullable [] key = fits ? record.key() : null;
        Arrival rejected = new Arrival.Rejected(fits ? record.value() : null);
        context.forward(new Record<>(key, rejected, record.timestamp(), headers));
        observer.rejected(refusal.reason());
        flow.arrived();
    }

    private static long size(Record<byte[], byte[]> record) {
        long size = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
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
