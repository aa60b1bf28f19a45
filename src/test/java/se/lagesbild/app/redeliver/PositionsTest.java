package se.lagesbild.app.redeliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.wire.records.EventHeaders;

class PositionsTest {

    private final Positions positions = new Positions("id");

    private static RefusedRecord refused(Reason reason, int partition, long offset) {
        RecordHeaders headers = new RecordHeaders();
        EventHeaders.refuse(headers, new Refusal(reason, "", "why"), "events", 3, 4);
        return refused(headers, partition, offset);
    }

    private static RefusedRecord refused(Headers headers, int partition, long offset) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("rejected", partition, offset, new byte[] {1}, new byte[] {2});
        headers.forEach(record.headers()::add);
        return new RefusedRecord(record);
    }

    private void keep(RefusedRecord dealtWith, Positions other) {
        ProducerRecord<byte[], byte[]> kept = positions.after(dealtWith, "kept");
        other.kept(kept.key(), kept.value());
    }

    @Test
    void shouldKnowWhatIsDueOfEachReasonAndPartition() {
        assertThat(positions.isDue(refused(Reason.UNKNOWN_SCHEMA, 0, 0))).isTrue();

        keep(refused(Reason.UNKNOWN_SCHEMA, 0, 5), positions);

        assertThat(positions.isDue(refused(Reason.UNKNOWN_SCHEMA, 0, 5))).isFalse();
        assertThat(positions.isDue(refused(Reason.UNKNOWN_SCHEMA, 0, 6))).isTrue();
        assertThat(positions.isDue(refused(Reason.UNKNOWN_SCHEMA, 1, 5))).isTrue();
        assertThat(positions.isDue(refused(Reason.UNKNOWN_CATEGORY, 0, 5))).isTrue();
    }

    @Test
    void shouldNotBelieveWhatWasKeptOfAnotherTopic() {
        Positions ofANewTopic = new Positions("another");

        keep(refused(Reason.UNKNOWN_SCHEMA, 0, 5), ofANewTopic);

        assertThat(ofANewTopic.isDue(refused(Reason.UNKNOWN_SCHEMA, 0, 0))).isTrue();
    }

    @Test
    void shouldSendTheRecordAsItWas() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("trace", new byte[] {7});
        EventHeaders.refuse(headers, new Refusal(Reason.UNKNOWN_SCHEMA, "", "why"), "events", 3, 4);

        RefusedRecord first = refused(headers, 0, 9);
        ProducerRecord<byte[], byte[]> sent = first.sentBackTo("events");
        EventHeaders.refuse(sent.headers(), new Refusal(Reason.UNKNOWN_CATEGORY, "", "why"), "events", 3, 8);
        RefusedRecord second = refused(sent.headers(), 0, 10);

        assertThat(first.cameBack()).isFalse();
        assertThat(second.cameBack()).isTrue();
        assertThat(second.reason()).isEqualTo("UNKNOWN_CATEGORY");
        assertThat(second.origin()).isEqualTo("events partition 3 offset 8");
        RecordHeaders expected = new RecordHeaders();
        expected.add("trace", new byte[] {7});
        expected.add("lagesbild.redelivered", "2".getBytes(StandardCharsets.UTF_8));
        assertThat(second.sentBackTo("events").headers()).isEqualTo(expected);
        assertThat(second.sentBackTo("events").partition()).isNull();
    }
}
