package se.lagesbild.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.registry.RegistryClient;

/** A source of events that was built with a schema of its own: an older one, today's, or a newer one. */
public final class Writer {

    private static final Schema TODAY = se.lagesbild.avro.StatusChange.getClassSchema();
    private static final String CHANGE = "change";

    private final Schema schema;
    private final int id;

    private Writer(Schema schema, int id) {
        this.schema = schema;
        this.id = id;
    }

    /** Registers today's schema with these replacements in its text. */
    public static Writer register(RegistryClient registry, String topic, String... fromAndTo) {
        String text = new Schema.Parser()
                .parse(TODAY.toString().replace(",\"avro.java.string\":\"String\"", ""))
                .toString();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            if (!text.contains(fromAndTo[i])) {
                throw new IllegalArgumentException("the schema has no " + fromAndTo[i]);
            }
            text = text.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        Schema schema = new Schema.Parser().parse(text);
        return new Writer(schema, registry.register(topic + "-value", schema));
    }

    /** The event as it writes it. */
    public byte[] bytes(StatusChange event) {
        return bytes(record(event));
    }

    /** The event with a value in a field of its change that only this writer knows, or knows values of. */
    public byte[] bytes(StatusChange event, String field, String symbol) {
        GenericRecord record = record(event);
        GenericRecord change = (GenericRecord) record.get(CHANGE);
        Schema type = change.getSchema().getField(field).schema();
        change.put(field, new GenericData.EnumSymbol(type, symbol));
        return bytes(record);
    }

    /** The event with another change, of a type without fields. */
    public byte[] bytes(StatusChange event, String changeType) {
        GenericRecord record = record(event);
        Schema type = schema.getField(CHANGE).schema().getTypes().stream()
                .filter(branch -> branch.getName().equals(changeType))
                .findFirst()
                .orElseThrow();
        record.put(CHANGE, new GenericData.Record(type));
        return bytes(record);
    }

    /** Whether nothing of the event is lost for who reads it with today's schema. */
    public boolean canTell(StatusChange event) {
        byte[] today = binary(generic(event), TODAY);
        return List.of(read(binary(record(event), schema), schema, TODAY)).equals(List.of(read(today, TODAY, TODAY)));
    }

    private GenericRecord record(StatusChange event) {
        return read(binary(generic(event), TODAY), TODAY, schema);
    }

    private static GenericRecord generic(StatusChange event) {
        try {
            ByteBuffer single = AvroEvents.toAvro(event).toByteBuffer();
            // After the ten bytes of Avro's own framing.
            byte[] bytes = new byte[single.remaining() - 10];
            single.position(single.position() + 10);
            single.get(bytes);
            return read(bytes, TODAY, TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(GenericRecord record) {
        byte[] binary = binary(record, schema);
        return ByteBuffer.allocate(5 + binary.length)
                .put((byte) 0)
                .putInt(id)
                .put(binary)
                .array();
    }

    private static byte[] binary(GenericRecord record, Schema schema) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GenericRecord read(byte[] bytes, Schema writer, Schema reader) {
        try {
            return new GenericDatumReader<GenericRecord>(writer, reader)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
