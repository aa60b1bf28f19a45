package se.lagesbild.app.redeliver;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Up to where the records of one rejected topic have been dealt with, for each reason and partition: so the records of
 * one reason can be sent back while those of another still wait. Kept as records with a text each as key and value.
 */
public final class Positions {

    private final String topicId;
    private final Map<String, Long> next = new HashMap<>();

    /** @param topicId what tells the topic from another of its name, whose offsets would mean other records */
    public Positions(String topicId) {
        this.topicId = topicId;
    }

    /** A position that was kept; a later one of the same key replaces it. */
    public void kept(byte @Nullable [] key, byte @Nullable [] value) {
        if (key != null && value != null) {
            next.put(text(key), offset(text(value)));
        }
    }

    private static long offset(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("a position of redelivery is no offset", e);
        }
    }

    /** Whether the record has still to be sent back. */
    public boolean isDue(RefusedRecord refused) {
        return refused.record().offset() >= next.getOrDefault(key(refused), 0L);
    }

    /** What has to be kept once the record has been dealt with, and all before it that bear the same reason. */
    public ProducerRecord<byte[], byte[]> after(RefusedRecord refused, String topic) {
        return new ProducerRecord<>(
                topic, bytes(key(refused)), bytes(Long.toString(refused.record().offset() + 1)));
    }

    private String key(RefusedRecord refused) {
        return refused.reason() + '|' + refused.record().partition() + '|' + topicId;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
