package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecordBuilder;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

/** Reads and writes records as Flink does, with Confluent's client and an Avro that is not the one we use. */
final class FlinksClient {

    private static final int MANY = 100;

    private final SchemaRegistryClient registry;
    private final Schema events;

    FlinksClient(String registryUrl) throws IOException {
        registry = new CachedSchemaRegistryClient(registryUrl, MANY);
        events = new Schema.Parser().parse(Path.of("schemas/StatusChange.avsc").toFile());
    }

    /** The fields of a record, as Avro has them before anything is made of days, instants and symbols. */
    Map<String, @Nullable Object> read(byte[] value) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(value);
        Schema schema = new ConfluentSchemaRegistryCoder(registry).readSchema(in);
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().directBinaryDecoder(in, null));
        assertThat(in.available()).as("bytes left over after %s", record).isZero();
        return fields(record);
    }

    private static Map<String, @Nullable Object> fields(GenericRecord record) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            fields.put(field.name(), plain(record.get(field.pos())));
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof GenericRecord record) {
            return fields(record);
        }
        return value instanceof CharSequence || value instanceof GenericData.EnumSymbol ? value.toString() : value;
    }

    /** An event, written with the contract as it stands in its file. */
    byte[] write(String topic, StatusChange event) throws IOException {
        GenericRecord record = new GenericRecordBuilder(events)
                .set("eventId", event.eventId())
                .set("personId", event.personId())
                .set("effectiveDate", event.day())
                .set("registeredAt", event.registeredAt())
                .set("change", change(event.change()))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConfluentSchemaRegistryCoder(topic + "-value", registry).writeSchema(events, out);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(events).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private GenericRecord change(Change change) {
        if (change instanceof Change.Enrolled it) {
            Schema enrolled = type("Enrolled");
            return new GenericRecordBuilder(enrolled)
                    .set("category", it.category())
                    .set("profile", profile(enrolled.getField("profile").schema(), it.profile()))
                    .build();
        }
        if (change instanceof Change.CategoryChanged it) {
            return new GenericRecordBuilder(type("CategoryChanged"))
                    .set("category", it.category())
                    .build();
        }
        throw new IllegalArgumentException("not needed so far: " + change);
    }

    private Schema type(String name) {
        return events.getField("change").schema().getTypes().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GenericRecord profile(Schema schema, Profile profile) {
        return new GenericRecordBuilder(schema)
                .set("municipality", profile.municipality())
                .set("reducedWorkCapacity", profile.reducedWorkCapacity())
                .build();
    }
}
