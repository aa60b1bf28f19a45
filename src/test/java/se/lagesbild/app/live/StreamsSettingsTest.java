package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.Settings;

class StreamsSettingsTest {

    private static StreamsConfig config(Map<String, String> configured) {
        return new StreamsConfig(StreamsSettings.of(Settings.of(Map.of("bootstrap.servers", "a:9092"), configured)));
    }

    private static Map<String, Object> consumer(Map<String, String> configured) {
        return config(configured).getMainConsumerConfigs("group", "client", 1);
    }

    @Test
    void shouldMissAMemberAfterTenSeconds() {
        assertThat(consumer(Map.of()))
                .containsEntry("session.timeout.ms", 10_000)
                .containsEntry("heartbeat.interval.ms", 3_000)
                .doesNotContainKey("group.instance.id");
    }

    @Test
    void shouldLetWhatIsConfiguredWinHoweverItIsWritten() {
        assertThat(consumer(Map.of("kafka.session.timeout.ms", "20000"))).containsEntry("session.timeout.ms", "20000");
        assertThat(consumer(Map.of("streams.session.timeout.ms", "20000")))
                .containsEntry("session.timeout.ms", "20000");
        assertThat(consumer(Map.of("streams.main.consumer.session.timeout.ms", "20000")))
                .containsEntry("session.timeout.ms", "20000");
        assertThat(consumer(Map.of("kafka.max.poll.records", "7"))).containsEntry("max.poll.records", "7");
        assertThat(config(Map.of("kafka.compression.type", "gzip")).getProducerConfigs("client"))
                .containsEntry("compression.type", "gzip");
    }

    @Test
    void shouldWriteAgainAtOnceUnlessAnotherPauseIsConfigured() {
        assertThat(config(Map.of()).getProducerConfigs("client")).containsEntry("retry.backoff.ms", 5);
        assertThat(consumer(Map.of())).doesNotContainEntry("retry.backoff.ms", 5);
        assertThat(config(Map.of("kafka.retry.backoff.ms", "70")).getProducerConfigs("client"))
                .containsEntry("retry.backoff.ms", "70");
        assertThat(config(Map.of("streams.producer.retry.backoff.ms", "80")).getProducerConfigs("client"))
                .containsEntry("retry.backoff.ms", "80");
    }

    @Test
    void shouldNameEachThreadInTheGroup() {
        assertThat(consumer(Map.of("instance.id", "east"))).containsEntry("group.instance.id", "east-1");
    }

    @Test
    void shouldTakeLargeRecordsAndAnyTimeInInternalTopics() {
        assertThat(config(Map.of()).getMainConsumerConfigs("group", "client", 1))
                .containsEntry("topic.max.message.bytes", 16_777_216)
                .containsEntry("topic.message.timestamp.after.max.ms", "9223372036854775807");
        assertThat(config(Map.of()).getProducerConfigs("client")).containsEntry("max.request.size", 16_777_216);
    }
}
