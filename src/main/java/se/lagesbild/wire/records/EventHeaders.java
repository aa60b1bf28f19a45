package se.lagesbild.wire.records;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import se.lagesbild.domain.person.Refusal;

/** Record headers of our own, all of them text. */
public final class EventHeaders {

    /** On a result: when the oldest event behind it arrived, milliseconds since 1970-01-01T00:00Z. */
    public static final String SINCE = "lagesbild.since";

    /** On an event, set by our own producers: when it was appended, milliseconds since 1970-01-01T00:00Z. */
    public static final String APPENDED_AT = "lagesbild.appended-at";

    public static final String REJECTED_REASON = "lagesbild.rejected.reason";
    public static final String REJECTED_EXPLANATION = "lagesbild.rejected.explanation";
    public static final String REJECTED_TOPIC = "lagesbild.rejected.topic";
    public static final String REJECTED_PARTITION = "lagesbild.rejected.partition";
    public static final String REJECTED_OFFSET = "lagesbild.rejected.offset";

    private EventHeaders() {}

    public static RecordHeaders since(long millis) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, SINCE, Long.toString(millis));
        return headers;
    }

    /** Adds why and from where a record was refused. */
    public static void refuse(Headers headers, Refusal refusal, String topic, int partition, long offset) {
        put(headers, REJECTED_REASON, refusal.reason().name());
        put(headers, REJECTED_EXPLANATION, refusal.toString());
        put(headers, REJECTED_TOPIC, topic);
        put(headers, REJECTED_PARTITION, Integer.toString(partition));
        put(headers, REJECTED_OFFSET, Long.toString(offset));
    }

    /** The time in a header, or {@code otherwise} if there is none that can be read. */
    public static long millis(Headers headers, String name, long otherwise) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
