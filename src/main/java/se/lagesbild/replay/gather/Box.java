package se.lagesbild.replay.gather;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.ByteUtils;

/** Records, one after another in few arrays: length of the key, of the value, and the bytes of both. */
final class Box {

    private static final int FIRST_CHUNK = 1 << 10;
    private static final int LARGEST_CHUNK = 1 << 16;
    private static final int LONGEST_LENGTHS = 10;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private ByteBuffer last = ByteBuffer.allocate(0);

    void append(byte[] key, byte[] value) {
        int most = Math.addExact(LONGEST_LENGTHS, Math.addExact(key.length, value.length));
        if (last.remaining() < most) {
            last = ByteBuffer.allocate(Math.max(
                    most, Math.min(LARGEST_CHUNK, Math.max(FIRST_CHUNK, 2 * last.limit()))));
            chunks.add(last);
        }
        ByteUtils.writeUnsignedVarint(key.length, last);
        ByteUtils.writeUnsignedVarint(value.length, last);
        last.put(key).put(value);
    }

    /** The records, each chunk to be read from its beginning to its end. */
    List<ByteBuffer> chunks() {
        return chunks.stream().map(chunk -> chunk.duplicate().flip()).toList();
    }

    /** How many bytes of memory this takes. */
    long memory() {
        return chunks.stream().mapToLong(ByteBuffer::capacity).sum();
    }
}
