package se.lagesbild.wire.json;

import java.io.IOException;
import java.io.InputStream;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

/** Reads a stream of JSON lines to its end: UTF-8, LF or CR LF, with or without a byte order mark. Thread-safe. */
public final class JsonLines {

    /** The longest line, in bytes; a longer one is refused and the next one read. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonEvents events = new JsonEvents();

    /** Takes what is read, in order. Lines are counted from 1, blank ones too, which are otherwise skipped. */
    public interface Receiver {

        void event(long line, StatusChange event);

        void refused(long line, Refusal refusal);
    }

    /** Does not close the stream. */
    public void read(InputStream in, Receiver receiver) throws IOException {
        LineSplitter lines = new LineSplitter(in, LONGEST_LINE);
        for (long number = 1; lines.next(); number++) {
            if (number == 1) {
                lines.skipPrefix(BYTE_ORDER_MARK);
            }
            if (lines.tooLong()) {
                receiver.refused(number, new Refusal(Reason.UNDECODABLE, "", "is longer than 1 MiB"));
            } else if (!lines.isBlank()) {
                read(lines, number, receiver);
            }
        }
    }

    private void read(LineSplitter line, long number, Receiver receiver) {
        StatusChange event;
        try {
            event = events.read(line.buffer(), line.start(), line.length());
        } catch (RefusedException e) {
            receiver.refused(number, e.refusal());
            return;
        }
        receiver.event(number, event);
    }
}
