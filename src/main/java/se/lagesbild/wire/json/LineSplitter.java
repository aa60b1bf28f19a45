package se.lagesbild.wire.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines without copying them. A line ends with LF or CR LF, which are not part of it; the last may
 * end with the stream.
 */
final class LineSplitter {

    private static final int FIRST_CAPACITY = 1 << 16;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    /** Unread bytes are {@code [position, end)}. */
    private int position;

    private int end;
    private int start;
    private int length;
    private boolean tooLong;

    /** @param limit the longest line, in bytes */
    LineSplitter(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        tooLong = false;
        int searched = 0;
        while (true) {
            int lineEnd = indexOfLineEnd(position + searched);
            if (lineEnd >= 0) {
                take(lineEnd, lineEnd + 1);
                return true;
            }
            searched = end - position;
            if (searched > limit + 1) {
                tooLong = true;
                position = end;
                searched = 0;
            }
            if (!fill()) {
                return takeRest();
            }
        }
    }

    private int indexOfLineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean takeRest() {
        boolean any = tooLong || position < end;
        take(end, end);
        return any;
    }

    private void take(int lineEnd, int next) {
        start = position;
        length = lineEnd - start;
        if (length > 0 && buffer[lineEnd - 1] == '\r') {
            length--;
        }
        tooLong |= length > limit;
        position = next;
    }

    /** Reads more behind the unread bytes; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (end == buffer.length) {
            makeRoom();
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private void makeRoom() {
        int unread = end - position;
        byte[] room = unread > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, position, room, 0, unread);
        buffer = room;
        position = 0;
        end = unread;
    }

    /** The bytes of the line, in {@code [start(), start() + length())}, until the next call of {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Whether the line is longer than the limit; there is then nothing of it to be had. */
    boolean tooLong() {
        return tooLong;
    }

    /** Leaves out these bytes if the line begins with them. */
    void skipPrefix(byte[] prefix) {
        if (length >= prefix.length && Arrays.equals(buffer, start, start + prefix.length, prefix, 0, prefix.length)) {
            start += prefix.length;
            length -= prefix.length;
        }
    }

    /** Whether there is nothing but spaces and tabs. */
    boolean isBlank() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
