package se.lagesbild.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.avro.StatusChange;

class RegistrySettingsTest {

    private static final Schema SCHEMA = StatusChange.getClassSchema();

    @Test
    void shouldRegisterUnlessToldOtherwise() {
        RegistrySettings settings = settings("max.retries", "5");

        assertThat(settings.flag(RegistrySettings.AUTO_REGISTER)).isTrue();
        assertThat(settings.flag(RegistrySettings.USE_LATEST)).isFalse();
        assertThat(settings.backoff()).isEqualTo(new Backoff(5, 1_000, 20_000));
    }

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, t-value",
        "RecordNameStrategy, se.lagesbild.avro.StatusChange",
        "TopicRecordNameStrategy, t-se.lagesbild.avro.StatusChange"
    })
    void shouldNameSubjectsAsConfigured(String strategy, String subject) {
        RegistrySettings settings =
                settings("value.subject.name.strategy", "io.confluent.kafka.serializers.subject." + strategy);

        assertThat(settings.naming(false).subject("t", false, SCHEMA)).isEqualTo(subject);
        assertThat(settings.naming(true).subject("t", true, SCHEMA)).isEqualTo("t-key");
    }

    @Test
    void shouldRefuseAnUnknownNaming() {
        RegistrySettings settings = settings("value.subject.name.strategy", "com.example.Own");

        assertThatThrownBy(() -> settings.naming(false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TopicNameStrategy");
    }

    @ParameterizedTest
    @CsvSource({
        "basic.auth.credentials.source, SASL_INHERIT, URL and USER_INFO",
        "basic.auth.credentials.source, USER_INFO, basic.auth.user.info is missing",
        "bearer.auth.credentials.source, OAUTHBEARER, STATIC_TOKEN",
        "http.read.timeout.ms, 0, at least 1"
    })
    void shouldExplainWhatItCannotUse(String key, String value, String explanation) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(explanation);
    }

    @Test
    void shouldRefuseTwoKindsOfCredentials() {
        assertThatThrownBy(() -> RegistrySettings.of(
                        Map.of(RegistrySettings.URL, "http://user:secret@h:1", "bearer.auth.token", "t0ken")))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContainingAny("secret", "t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h:8081", "http://user:secret@h:1 x/", "http://ok:1,ftp://user:secret@h"})
    void shouldRefuseWhatIsNoAddressWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> RegistrySettings.of(Map.of(RegistrySettings.URL, url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(RegistrySettings.URL)
                .hasMessageNotContaining("secret");
    }

    @Test
    void shouldHideCredentialsInText() {
        assertThat(RegistryAddresses.withoutCredentials("https://u:p@a:1/x,http://b:2,http://u:p@ss@c"))
                .isEqualTo("https://***@a:1/x,http://b:2,http://***@c");
    }

    @Test
    void shouldWaitLongerEachTimeUpToABound() {
        Backoff backoff = new Backoff(9, 100, 1_000);

        assertThat(backoff.delayMillis(0, almostOne())).isEqualTo(99);
        assertThat(backoff.delayMillis(3, almostOne())).isEqualTo(799);
        assertThat(backoff.delayMillis(60, almostOne())).isEqualTo(999);
    }

    private static RandomGenerator almostOne() {
        return () -> -1L;
    }

    private static RegistrySettings settings(String key, String value) {
        return RegistrySettings.of(Map.of(RegistrySettings.URL, "http://localhost:8081", key, value));
    }
}
