package se.lagesbild.wire.stored;

import java.util.Arrays;

/**
 * The events of one person in the order in which they came, every version of each, in few bytes: what a replay gathers
 * before it looks at anybody. {@link EventLogs} adds to it and reads it. For one thread at a time.
 */
public final class EventLog {

    private static final byte[] EMPTY = {};

    private byte[] bytes = EMPTY;
    private int length;

    /** How many bytes the events take. */
    public int length() {
        return length;
    }

    void append(byte[] event) {
        int needed = Math.addExact(length, event.length);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, length + (length >> 1)));
        }
        System.arraycopy(event, 0, bytes, length, event.length);
        length = needed;
    }

    /** The events are in the first {@link #length()} of these. */
    byte[] bytes() {
        return bytes;
    }
}
