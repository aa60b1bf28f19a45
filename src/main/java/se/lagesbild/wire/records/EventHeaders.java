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

    /** On a result that was published by hand: why. */
    public static final String REASON = "lagesbild.reason";

    public static final String REJECTED_REASON = "lagesbild.rejected.reason";
    public static final String REJECTED_EXPLANATION = "lagesbild.rejected.explanation";
    public static final String REJECTED_TOPIC = "lagesbild.rejected.topic";
    public static final String REJECTED_PARTITION = "lagesbild.rejected.partition";
    public static final String REJECTED_OFFSET = "lagesbild.rejected.offset";

    /** Only where key, value and the record's own headers are left out: how many bytes they are. */
    public static final String REJECTED_LEFT_OUT = "lagesbild.rejected.left-out";

    /** On an event that was refused and sent back: how often. */
    public static final String REDELIVERED = "lagesbild.redelivered";

    private static final String REJECTED = "lagesbild.rejected.";

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

    /**
     * The time in a header, from 1970 until now, or {@code otherwise} if there is none such: headers are anybody's, and
     * a time that cannot be is as good as none.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public static long millis(Headers headers, String name, long now, long otherwise) {
        return number(headers, name, now, otherwise);
    }

    private static long number(Headers headers, String name, long most, long otherwise) {
        try {
            long number = Long.parseLong(text(headers, name));
            return number >= 0 && number <= most ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The last value of a header as text, or the empty string if there is none. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** How often a record was refused and sent back before. */
    public static long timesRedelivered(Headers headers) {
        return number(headers, REDELIVERED, Integer.MAX_VALUE, 0);
    }

    /** Those of a refused record when it is sent back: its own, and how often that has happened. */
    public static Headers redelivered(Headers refused) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : refused) {
            if (!header.key().startsWith(REJECTED) && !header.key().equals(REDELIVERED)) {
                headers.add(header);
            }
        }
        put(headers, REDELIVERED, Long.toString(timesRedelivered(refused) + 1));
        return headers;
    }

    /** Says that a record is too large to be handed on: it stays where it was read. */
    public static void leaveOut(Headers headers, long bytes) {
        put(headers, REJECTED_LEFT_OUT, Long.toString(bytes));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
