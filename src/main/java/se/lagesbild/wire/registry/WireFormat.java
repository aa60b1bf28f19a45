package se.lagesbild.wire.registry;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's frame: a zero, the schema's id in four bytes, then the record in Avro's binary encoding. */
final class WireFormat {

    static final int HEADER_LENGTH = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_LENGTH).put(MAGIC).putInt(schemaId).array();
    }

    /** @throws SerializationException if the bytes do not begin with such a frame */
    static int schemaId(byte[] data) {
        if (data.length < HEADER_LENGTH) {
            throw new SerializationException("Not in the Confluent wire format: only " + data.length + " bytes");
        }
        if (data[0] != MAGIC) {
            throw new SerializationException("Not in the Confluent wire format: unknown magic byte " + data[0]);
        }
        return ByteBuffer.wrap(data).getInt(1);
    }
}
