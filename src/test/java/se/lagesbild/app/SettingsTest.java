package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.live.StreamsSettings;

class SettingsTest {

    @Test
    void shouldLetTheLaterLayerWin() {
        Settings settings = Settings.of(
                Map.of("http.port", "1", "application.id", "file"),
                Settings.fromEnvironment(Map.of("LAGESBILD_HTTP_PORT", "2", "HOME", "/")),
                Map.of("bootstrap.servers", "b:9092"));

        assertThat(settings.number(SettingKey.HTTP_PORT)).isEqualTo(2);
        assertThat(settings.get(SettingKey.APPLICATION_ID)).isEqualTo("file");
        assertThat(settings.get(SettingKey.HTTP_HOST)).isEqualTo("127.0.0.1");
    }

    @Test
    void shouldRefuseUnknownKeysAndSuggestTheNearest() {
        assertThatThrownBy(() -> Settings.of(Map.of("http.prot", "1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("unknown setting 'http.prot'; did you mean 'http.port'");
    }

    @Test
    void shouldNameAMissingKeyAndABadNumber() {
        Settings settings = Settings.of(Map.of("http.port", "eighty"));

        assertThatThrownBy(() -> settings.get(SettingKey.BOOTSTRAP_SERVERS))
                .hasMessageStartingWith("setting 'bootstrap.servers' is missing");
        assertThatThrownBy(() -> settings.number(SettingKey.HTTP_PORT))
                .hasMessage("setting 'http.port' is 'eighty', not a whole number from 0 to 65535");
    }

    @Test
    void shouldPassThroughWhatBelongsToOthers() {
        Settings settings = Settings.of(Map.of(
                "bootstrap.servers", "b:9092",
                "kafka.security.protocol", "SASL_SSL",
                "streams.num.standby.replicas", "1",
                "schema.registry.url", "http://r",
                "basic.auth.user.info", "u:p"));

        assertThat(settings.kafka())
                .containsOnly(Map.entry("bootstrap.servers", "b:9092"), Map.entry("security.protocol", "SASL_SSL"));
        assertThat(settings.streams()).containsOnly(Map.entry("num.standby.replicas", "1"));
        assertThat(settings.registry())
                .containsOnly(Map.entry("schema.registry.url", "http://r"), Map.entry("basic.auth.user.info", "u:p"));
    }

    @Test
    void shouldInsistOnExactlyOnceAndExplicitNames() {
        Settings settings = Settings.of(Map.of(
                "bootstrap.servers", "b:9092",
                "streams.processing.guarantee", "at_least_once",
                "streams.commit.interval.ms", "50"));

        assertThat(StreamsSettings.of(settings))
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)
                .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "50");
    }
}
