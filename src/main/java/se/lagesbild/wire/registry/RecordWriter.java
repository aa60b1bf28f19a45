package se.lagesbild.wire.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Writes records of one generated class under one schema id. Thread-safe. */
final class RecordWriter {

    private static final int USUAL_LENGTH = 256;

    private final byte[] header;
    private final String name;
    private final DatumWriter<SpecificRecord> writer;

    RecordWriter(int schemaId, Schema schema) {
        header = WireFormat.header(schemaId);
        name = schema.getName();
        writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    /** @throws SerializationException without a cause, as Avro's messages may quote the record */
    byte[] write(SpecificRecord datum) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_LENGTH);
        out.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(datum, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException failure) {
            throw new SerializationException("A " + name + " cannot be written in Avro ("
                    + failure.getClass().getSimpleName() + "); is a required field missing?");
        }
        return out.toByteArray();
    }
}
