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
import se.lagesbild.domain.measure.Edition;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result.Status;

/** The figures of one cell that were published last, by month, in their stored form. */
final class ShownFigures {

    private static final byte VERSION = 2;
    private static final byte WITHOUT_REVISIONS = 1;
    private static final Status[] STATUSES = Status.values();

    /**
     * @param denominator 0 for a count
     * @param revision how often it changed after it was final
     */
    record Shown(long numerator, long denominator, Status status, int revision) {

        /**
         * The first figure of a cell.
         *
         * @param byCalendar its status by the calendar
         * @param country what was shown of the whole country in this month, or null
         */
        static Shown first(Figure figure, Status byCalendar, @Nullable Shown country) {
            return of(figure, Edition.first(byCalendar, country == null ? null : country.edition()));
        }

        /** What is shown when the figure is this one now, and its status by the calendar is this. */
        Shown then(Figure figure, Status byCalendar) {
            boolean changed = figure.numerator() != numerator || denominatorOf(figure) != denominator;
            return of(figure, edition().then(changed, byCalendar));
        }

        private Edition edition() {
            return new Edition(status, revision);
        }

        private static Shown of(Figure figure, Edition edition) {
            return new Shown(figure.numerator(), denominatorOf(figure), edition.status(), edition.revision());
        }

        private static long denominatorOf(Figure figure) {
            return figure.denominator() == null ? 0 : figure.denominator();
        }
    }

    private final TreeMap<Month, Shown> months = new TreeMap<>();

    /** @param bytes what {@link #toBytes()} gave, or null if nothing was published */
    static ShownFigures of(byte @Nullable [] bytes) {
        ShownFigures figures = new ShownFigures();
        if (bytes == null) {
            return figures;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION && version != WITHOUT_REVISIONS) {
            throw new SerializationException("figures of version " + version + ", only 1 and 2 are known");
        }
        Month month = new Month(0);
        while (in.hasRemaining()) {
            month = month.plus(ByteUtils.readVarint(in));
            long numerator = ByteUtils.readVarlong(in);
            long denominator = ByteUtils.readVarlong(in);
            Status status = STATUSES[in.get()];
            int revision = version == WITHOUT_REVISIONS ? 0 : ByteUtils.readVarint(in);
            figures.months.put(month, new Shown(numerator, denominator, status, revision));
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
                ByteUtils.writeVarint(entry.getValue().revision(), out);
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
