package se.lagesbild.topology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.ByteUtils;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;

/** A sum as it is kept: which start of its source it comes from, what it is about, and its steps. */
record ReceivedSum(long generation, Breakdown breakdown, Month month, StepSeries steps) {

    private static final byte VERSION = 1;

    static ReceivedSum of(long generation, Block.Sum sum) {
        return new ReceivedSum(generation, sum.breakdown(), sum.month(), sum.steps());
    }

    /** The same without anything in it. */
    ReceivedSum cleared() {
        return new ReceivedSum(generation, breakdown, month, new StepSeries());
    }

    static ReceivedSum of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new SerializationException("sum of version " + version + ", only " + VERSION + " is known");
        }
        long generation = ByteUtils.readVarlong(in);
        Breakdown breakdown = StoredForms.readBreakdown(in);
        Month month = new Month(ByteUtils.readVarint(in));
        return new ReceivedSum(generation, breakdown, month, StoredForms.readSteps(month.firstDay(), in));
    }

    byte[] toBytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(48);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            ByteUtils.writeVarlong(generation, out);
            StoredForms.writeBreakdown(breakdown, out);
            ByteUtils.writeVarint(month.index(), out);
            StoredForms.writeSteps(steps, month.firstDay(), out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
