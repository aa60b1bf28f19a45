package se.lagesbild.topology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Result.Status;

/** The figures of one cell that were published last, by month, in their stored form. */
final class ShownFigures {

    private static final byte VERSION = 1;
    private static final Status[] STATUSES = Status.values();

    /** @param denominator 0 for a count */
    record Shown(long numerator, long denominator, Status status) {}

    private final TreeMap<Month, Shown> months = new TreeMap<>();

    /** @param bytes what {@link #toBytes()} gave, or null if nothing was published */
    static ShownFigures of(byte @Nullable [] bytes) {
        ShownFigures figures = new ShownFigures();
        if (bytes == null) {
            return figures;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new SerializationException("figures of version " + version + ", only " + VERSION + " is known");
        }
        Month month = new Month(0);
        while (in.hasRemaining()) {
            month = month.plus(ByteUtils.readVarint(in));
            figures.months.put(
                    month, new Shown(ByteUtils.readVarlong(in), ByteUtils.readVarlong(in), STATUSES[in.get()]));
        }
        return figures;
    }

    byte[] toBytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 + 8 * months.size());
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            Month before = new Month(0);
            for (Map.Entry<Month, Shown> entry : months.entrySet()) {
                ByteUtils.writeVarint(entry.getKey().index() - before.index(), out);
                ByteUtils.writeVarlong(entry.getValue().numerator(), out);
                ByteUtils.writeVarlong(entry.getValue().denominator(), out);
                out.writeByte(entry.getValue().status().ordinal());
                before = entry.getKey();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    @Nullable
    Shown in(Month month) {
        return months.get(month);
    }

    void show(Month month, Shown shown) {
        months.put(month, shown);
    }

    /** The first month that was published, or null. */
    @Nullable
    Month first() {
        return months.isEmpty() ? null : months.firstKey();
    }
}
