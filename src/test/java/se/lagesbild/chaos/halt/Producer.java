package se.lagesbild.chaos.halt;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Beside the producer that writes state, sums and results. */
public final class Producer implements ProducerInterceptor<byte[], byte[]> {

    /** Whether something has been written since somebody asked. */
    static final AtomicBoolean ACKNOWLEDGED = new AtomicBoolean();

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (record.topic().endsWith("-histories-changelog")) {
            HaltPoint.AFTER_STORE.reached();
        } else if (record.topic().endsWith("-repartition")) {
            HaltPoint.AT_FORWARD.reached();
        } else if (record.topic().startsWith("measures.")) {
            HaltPoint.AT_RESULT.reached();
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        ACKNOWLEDGED.set(true);
        HaltPoint.BEFORE_COMMIT.reached();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
