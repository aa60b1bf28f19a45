package se.lagesbild.app.redeliver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends refused records back, each batch in one transaction with the position behind it: what is sent is not sent again,
 * and what is not is still due.
 *
 * @param producer transactional
 * @param events where records are sent back to
 * @param kept where positions are kept
 */
public record Batches(Producer<byte[], byte[]> producer, String events, String kept, Redelivered outcome) {

    /**
     * @param batch of one partition, in its order
     * @throws KafkaException if the batch was not sent; nothing of it was, unless the cluster does not say
     */
    public void send(List<RefusedRecord> batch, Positions positions) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            commit(batch, positions);
        } catch (KafkaException e) {
            if (!isTooLarge(e)) {
                throw e;
            }
            producer.abortTransaction();
            if (batch.size() == 1) {
                leave(batch.get(0), positions);
            } else {
                int half = batch.size() / 2;
                send(batch.subList(0, half), positions);
                send(batch.subList(half, batch.size()), positions);
            }
            return;
        }
        batch.forEach(outcome::add);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // committing tells of failures
    private void commit(List<RefusedRecord> batch, Positions positions) {
        producer.beginTransaction();
        Map<String, RefusedRecord> last = new LinkedHashMap<>();
        for (RefusedRecord refused : batch) {
            if (refused.isWhole()) {
                producer.send(refused.sentBackTo(events));
            }
            last.put(refused.reason(), refused);
        }
        last.values().forEach(each -> producer.send(positions.after(each, kept)));
        producer.commitTransaction();
    }

    /** What came in compressed may not go through the topic's limit again. */
    @SuppressWarnings("FutureReturnValueIgnored") // committing tells of failures
    private void leave(RefusedRecord refused, Positions positions) {
        producer.beginTransaction();
        producer.send(positions.after(refused, kept));
        producer.commitTransaction();
        outcome.addTooLarge(refused);
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
