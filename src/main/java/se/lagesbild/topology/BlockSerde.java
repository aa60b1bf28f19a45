package se.lagesbild.topology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.ByteUtils;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;

/** Blocks as bytes: a version, then varints and texts. */
final class BlockSerde {

    private static final byte VERSION = 1;

    private BlockSerde() {}

    static Serde<Block> create() {
        Serializer<Block> serializer = (topic, block) -> write(block);
        Deserializer<Block> deserializer = (topic, bytes) -> read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    private static byte[] write(Block block) {
        try {
            ByteArrayOutputStream bytes =
                    new ByteArrayOutputStream(64 + 48 * block.sums().size());
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            ByteUtils.writeVarint(block.source(), out);
            ByteUtils.writeVarlong(block.generation(), out);
            out.writeBoolean(block.complete());
            out.writeBoolean(block.behind());
            ByteUtils.writeVarlong(block.since(), out);
            ByteUtils.writeVarint(block.sums().size(), out);
            for (Block.Sum sum : block.sums()) {
                StoredForms.writeBreakdown(sum.breakdown(), out);
                ByteUtils.writeVarint(sum.month().index(), out);
                StoredForms.writeSteps(sum.steps(), sum.month().firstDay(), out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static Block read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        if (version != VERSION) {
            throw new SerializationException("block of version " + version + ", only " + VERSION + " is known");
        }
        int source = ByteUtils.readVarint(in);
        long generation = ByteUtils.readVarlong(in);
        boolean complete = in.get() != 0;
        boolean behind = in.get() != 0;
        long since = ByteUtils.readVarlong(in);
        int size = ByteUtils.readVarint(in);
        List<Block.Sum> sums = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Breakdown breakdown = StoredForms.readBreakdown(in);
            Month month = new Month(ByteUtils.readVarint(in));
            StepSeries steps = StoredForms.readSteps(month.firstDay(), in);
            sums.add(new Block.Sum(breakdown, month, steps));
        }
        return new Block(source, generation, complete, behind, since, sums);
    }
}
