package se.lagesbild.app.redeliver;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import se.lagesbild.wire.records.EventHeaders;

/** A record of the rejected topic. */
public record RefusedRecord(ConsumerRecord<byte[], byte[]> record) {

    /** Why it was refused; empty if its headers do not tell, so that it was not this application that refused it. */
    public String reason() {
        return EventHeaders.text(record.headers(), EventHeaders.REJECTED_REASON);
    }

    /** Whether it is all there; else it was too large, and is only told of. */
    public boolean isWhole() {
        return record.key() != null
                || record.value() != null
                || EventHeaders.text(record.headers(), EventHeaders.REJECTED_LEFT_OUT)
                        .isEmpty();
    }

    /** Whether it was sent back before, and refused again. */
    public boolean cameBack() {
        return EventHeaders.timesRedelivered(record.headers()) > 0;
    }

    /** Where it was read when it was refused. */
    public String origin() {
        return EventHeaders.text(record.headers(), EventHeaders.REJECTED_TOPIC)
                + " partition " + EventHeaders.text(record.headers(), EventHeaders.REJECTED_PARTITION)
                + " offset " + EventHeaders.text(record.headers(), EventHeaders.REJECTED_OFFSET);
    }

    /** As it was; the key says which partition it goes to, as for anybody who sends it. */
    public ProducerRecord<byte[], byte[]> sentBackTo(String topic) {
        return new ProducerRecord<>(
                topic,
                null,
                record.timestamp() < 0 ? null : record.timestamp(),
                record.key(),
                record.value(),
                EventHeaders.redelivered(record.headers()));
    }
}
