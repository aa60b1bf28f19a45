package se.lagesbild.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.avro.CategoryChanged;
import se.lagesbild.avro.Deregistered;
import se.lagesbild.avro.DeregistrationReason;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;

class AvroSerdeTest {

    private static final String TOPIC = "changes";
    private static final int ID = 7;

    private RegistryStub registry;
    private AvroSerde<StatusChange> serde;

    @BeforeEach
    void start() {
        registry = new RegistryStub(RegistryStub.json(200, "{\"id\":" + ID + "}"), schemaReply(contract()));
        serde = serde(Map.of());
    }

    @AfterEach
    void stop() {
        serde.close();
        registry.close();
    }

    @Test
    void shouldReadWhatItWrote() {
        StatusChange change = change("e1", new Deregistered(DeregistrationReason.STUDIES));

        byte[] data = serde.serializer().serialize(TOPIC, change);

        assertThat(Arrays.copyOf(data, 5)).containsExactly(0, 0, 0, 0, ID);
        assertThat(serde.deserializer().deserialize(TOPIC, data)).isEqualTo(change);
        assertThat(registry.requests())
                .extracting(RegistryStub.Request::path)
                .containsExactly("/subjects/changes-value/versions", "/schemas/ids/7");
    }

    @Test
    void shouldAskOnceForAnyNumberOfRecords() {
        for (int i = 0; i < 3; i++) {
            byte[] data = serde.serializer().serialize(TOPIC, change("e" + i, new CategoryChanged("11")));
            serde.deserializer().deserialize(TOPIC, data);
        }

        assertThat(registry.requests()).hasSize(2);
    }

    @Test
    void shouldLeaveNullAlone() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void shouldBeSharedByThreads() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Boolean> exchange = () -> IntStream.range(0, 2_000)
                    .mapToObj(i -> change("event-" + i, new CategoryChanged(String.valueOf(i))))
                    .allMatch(change -> change.equals(serde.deserializer()
                            .deserialize(TOPIC, serde.serializer().serialize(TOPIC, change))));
            registry.replies(RegistryStub.json(200, "{\"id\":7,\"schema\":" + quoted(contract()) + "}"));

            for (Future<Boolean> exchanged : pool.invokeAll(Collections.nCopies(threads, exchange))) {
                assertThat(exchanged.get()).isTrue();
            }
            assertThat(registry.requests()).hasSize(2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shouldReadRecordsOfAnOlderSchema() {
        Schema older = edited(
                ",{\"name\":\"plannedEnd\",\"type\":[\"null\",{\"type\":\"int\",\"logicalType\":\"date\"}],"
                        + "\"doc\":\"Planned last day, inclusive.\",\"default\":null}",
                "");
        byte[] data = written(older, "ProgrammeStarted", "programme", "STOM", "participationId", "p1");

        Object change = read(older, data).getChange();

        assertThat(change).hasToString("{\"programme\": \"STOM\", \"participationId\": \"p1\", \"plannedEnd\": null}");
    }

    @Test
    void shouldReadRecordsOfANewerSchema() {
        Schema newer = edited("""
                {"name":"workplace",""", """
                {"name":"room","type":"string"},{"name":"workplace",""");
        byte[] data = written(
                newer, "ActivityStarted", "activityId", "a", "activity", "b", "programme", "JOB", "room", "4711");

        Object change = read(newer, data).getChange();

        assertThat(change).asString().contains("\"programme\": \"JOB\"").doesNotContain("4711");
    }

    @Test
    void shouldReadAnEnumValueOfANewerSchemaAsUnrecognised() {
        Schema newer = edited("\"CONTACT_LOST\",", "\"CONTACT_LOST\",\"EMIGRATED\",");
        Schema reason = newer.getField("change")
                .schema()
                .getTypes()
                .get(2)
                .getField("reason")
                .schema();
        byte[] data = written(newer, "Deregistered", "reason", new GenericData.EnumSymbol(reason, "EMIGRATED"));

        assertThat(read(newer, data).getChange()).isEqualTo(new Deregistered(DeregistrationReason.UNRECOGNISED));
    }

    @Test
    void shouldRefuseATypeOfChangeItDoesNotKnow() {
        Schema newer = edited("{\"type\":\"record\",\"name\":\"Voided\"", """
                {"type":"record","name":"Archived","fields":[]},{"type":"record","name":"Voided\"""");
        byte[] data = written(newer, "Archived");

        assertThatThrownBy(() -> read(newer, data)).isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseBytesThatAreNoSuchRecord() {
        byte[] good = serde.serializer().serialize(TOPIC, change("e1", new CategoryChanged("11")));
        byte[] otherMagic = good.clone();
        otherMagic[0] = 1;

        assertRefused(new byte[0], "only 0 bytes");
        assertRefused(new byte[4], "only 4 bytes");
        assertRefused(otherMagic, "unknown magic byte 1");
        assertRefused(Arrays.copyOf(good, good.length + 1), "left over");
        for (int length = 5; length < good.length; length++) {
            assertRefused(Arrays.copyOf(good, length), "do not fit schema 7");
        }
    }

    @Test
    void shouldNotTakeMemoryForALengthThatIsNotThere() {
        byte[] lengthOfAGigabyte = {0, 0, 0, 0, ID, -128, -128, -128, -128, 8};
        registry.replies(schemaReply(contract()));

        assertRefused(lengthOfAGigabyte, "do not fit schema 7 (EOFException)");
    }

    @Test
    void shouldNotQuoteTheRecordInAFailure() {
        StatusChange incomplete = change("19121212-1212", null);

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, incomplete))
                .isInstanceOf(SerializationException.class)
                .hasNoCause()
                .hasMessageContaining("A StatusChange cannot be written")
                .hasMessageNotContaining("1212");
    }

    @Test
    void shouldRefuseARecordOfAnotherName() {
        Schema unknown = SchemaBuilder.record("com.example.Other").fields().endRecord();
        registry.replies(schemaReply(unknown));

        assertRefused(new byte[] {0, 0, 0, 0, ID}, "describes com.example.Other, which is unknown here");
    }

    @Test
    void shouldNotMakeObjectsOfForeignClasses() {
        Schema foreign = SchemaBuilder.record("java.lang.Thread").fields().endRecord();
        registry.replies(schemaReply(foreign));

        assertRefused(new byte[] {0, 0, 0, 0, ID}, "describes java.lang.Thread, which is unknown here");
    }

    @Test
    void shouldRefuseAnotherOfOurRecordsWhereOneIsExpected() {
        serde = serde(Map.of("specific.avro.value.type", StatusChange.class.getName()));
        registry.replies(schemaReply(MeasureResult.getClassSchema()));

        assertRefused(
                new byte[] {0, 0, 0, 0, ID},
                "describes se.lagesbild.avro.MeasureResult, not se.lagesbild.avro.StatusChange");
    }

    @Test
    void shouldLookTheSchemaUpIfItMayNotRegister() {
        serde = serde(Map.of(RegistrySettings.AUTO_REGISTER, "false"));

        serde.serializer().serialize(TOPIC, change("e1", new CategoryChanged("11")));

        assertThat(registry.requests())
                .extracting(RegistryStub.Request::path)
                .containsExactly("/subjects/changes-value");
    }

    @Test
    void shouldWriteUnderTheLatestVersionOnlyIfItIsLaidOutTheSame() {
        serde = serde(Map.of(RegistrySettings.AUTO_REGISTER, "false", RegistrySettings.USE_LATEST, "true"));
        StatusChange change = change("e1", new CategoryChanged("11"));
        registry.replies(latestReply(edited("\"CONTACT_LOST\",", "")), latestReply(contract()));

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, change))
                .isInstanceOf(RefusedSchemaException.class)
                .hasMessageContaining("Version 4 of changes-value");
        assertThat(serde.serializer().serialize(TOPIC, change)).startsWith(0, 0, 0, 0, 9);
    }

    @Test
    void shouldSayThatItIsNotConfigured() {
        try (AvroSerde<StatusChange> bare = new AvroSerde<>()) {
            assertThatThrownBy(() -> bare.deserializer().deserialize(TOPIC, new byte[5]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("configure()");
        }
    }

    private void assertRefused(byte[] data, String message) {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, data))
                .isInstanceOf(SerializationException.class)
                .isNotInstanceOf(UnknownSchemaException.class)
                .hasNoCause()
                .hasMessageContaining(message);
    }

    private AvroSerde<StatusChange> serde(Map<String, String> more) {
        AvroSerde<StatusChange> made = new AvroSerde<>();
        made.configure(RegistryStub.settings(registry.url(), more), false);
        return made;
    }

    private StatusChange read(Schema writer, byte[] data) {
        registry.replies(schemaReply(writer));
        return serde.deserializer().deserialize(TOPIC, data);
    }

    private static StatusChange change(String eventId, @Nullable Object change) {
        return new StatusChange(
                eventId, "p1", LocalDate.of(2021, 3, 15), Instant.parse("2021-03-16T07:00:00Z"), change);
    }

    private static Schema contract() {
        return new Schema.Parser().parse(SchemaText.portable(StatusChange.getClassSchema()));
    }

    /** The contract as it might have been or become. */
    private static Schema edited(String part, String replacement) {
        String text = contract().toString();
        assertThat(text).contains(part);
        return new Schema.Parser().parse(text.replace(part, replacement));
    }

    /** A record of a schema for which there is no class. */
    private static byte[] written(Schema schema, String type, Object... fields) {
        Schema changes = schema.getField("change").schema();
        Schema ofType = changes.getTypes().get(changes.getIndexNamed("se.lagesbild.avro." + type));
        GenericRecord change = new GenericData.Record(ofType);
        for (int i = 0; i < fields.length; i += 2) {
            change.put((String) fields[i], fields[i + 1]);
        }
        GenericRecord datum = new GenericRecordBuilder(schema)
                .set("eventId", "e1")
                .set("personId", "p1")
                .set("effectiveDate", 18_701)
                .set("registeredAt", 1_615_878_000_000L)
                .set("change", change)
                .build();
        return framed(schema, datum);
    }

    private static byte[] framed(Schema schema, GenericRecord datum) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(ID).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(schema).write(datum, encoder);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static RegistryStub.Reply schemaReply(Schema schema) {
        return RegistryStub.json(200, "{\"schema\":" + quoted(schema) + "}");
    }

    private static RegistryStub.Reply latestReply(Schema schema) {
        return RegistryStub.json(200, "{\"id\":9,\"version\":4,\"schema\":" + quoted(schema) + "}");
    }

    private static String quoted(Schema schema) {
        return new ObjectMapper().getNodeFactory().textNode(schema.toString()).toString();
    }
}
