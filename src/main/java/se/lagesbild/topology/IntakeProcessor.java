package se.lagesbild.topology;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.records.EventHeaders;
import se.lagesbild.wire.records.RecordIntake;

/** Decodes a record and accepts it as an event, or refuses it and says why. */
final class IntakeProcessor implements Processor<byte[], byte[], byte[], Arrival> {

    /**
     * Larger records are not handed on but only told of: compressed, a record of any size may have come through the
     * broker's limit, and our own copy of it might not.
     */
    private static final int LARGEST_COPY = 8 << 20;

    private final RecordIntake intake;
    private final LiveObserver observer;
    private final Flow flow;
    private ProcessorContext<byte[], Arrival> context;

    IntakeProcessor(RecordIntake intake, LiveObserver observer, Flow flow) {
        this.intake = intake;
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
            StatusChange event = intake.accept(from.topic(), record.headers(), record.key(), record.value());
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
}
