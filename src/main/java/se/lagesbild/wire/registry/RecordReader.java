package se.lagesbild.wire.registry;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads the records one schema was used to write, as the class generated here. Thread-safe. */
final class RecordReader<T extends SpecificRecord> {

    private final int schemaId;
    private final DatumReader<T> reader;

    private RecordReader(int schemaId, DatumReader<T> reader) {
        this.schemaId = schemaId;
        this.reader = reader;
    }

    /**
     * @param expected the only class the records may have, or null for the one the schema names
     * @throws SerializationException if the schema describes something else
     */
    static <T extends SpecificRecord> RecordReader<T> of(int schemaId, Schema writer, @Nullable Class<?> expected) {
        Class<?> type = expected == null ? named(writer) : expected;
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new SerializationException(describes(schemaId, writer) + ", which is unknown here");
        }
        SpecificData model = SpecificData.getForClass(type);
        Schema reader = model.getSchema(type);
        if (!Schema.applyAliases(writer, reader).getFullName().equals(reader.getFullName())) {
            throw new SerializationException(describes(schemaId, writer) + ", not " + reader.getFullName());
        }
        try {
            // SpecificDatumReader would make this same reader at its first record, and publish it without a barrier.
            return new RecordReader<>(schemaId, new FastReaderBuilder(model).createDatumReader(writer, reader));
        } catch (IOException | RuntimeException failure) {
            throw new SerializationException(describes(schemaId, writer) + " in a way that cannot be read here");
        }
    }

    /** The class of the schema's name; null if there is none, or none that Avro may make objects of. */
    private static @Nullable Class<?> named(Schema writer) {
        try {
            return SpecificData.get().getClass(writer);
        } catch (SecurityException notTrusted) {
            return null;
        }
    }

    /** @throws SerializationException without a cause, as Avro's messages may quote the record */
    T read(byte[] data) {
        int length = data.length - WireFormat.HEADER_LENGTH;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER_LENGTH, length, null);
        try {
            T record = reader.read(null, decoder);
            if (decoder.isEnd()) {
                return record;
            }
        } catch (IOException | RuntimeException failure) {
            throw new SerializationException("The bytes do not fit schema " + schemaId + " ("
                    + failure.getClass().getSimpleName() + ")");
        }
        throw new SerializationException("Bytes are left over after a record of schema " + schemaId);
    }

    private static String describes(int schemaId, Schema writer) {
        return "Schema " + schemaId + " describes " + writer.getFullName();
    }
}
