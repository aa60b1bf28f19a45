package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    @ParameterizedTest
    @CsvSource({
        "http.prot,http.port",
        "security.protocol,kafka.security.protocol",
        "num.standby.replicas,streams.num.standby.replicas",
        "main.consumer.max.poll.records,streams.main.consumer.max.poll.records",
        "kafka.securty.protocol,kafka.security.protocol",
        "kafka.sasl.jaas.conf,kafka.sasl.jaas.config",
        "kafka.ack,kafka.acks",
        "kafka.num.standby.replicas,streams.num.standby.replicas",
        "streams.num.standby.replica,streams.num.standby.replicas",
        "streams.main.consumer.max.pol.records,streams.main.consumer.max.poll.records",
        "streams.topic.max.message.byte,streams.topic.max.message.bytes",
        "streams.producer.linger,streams.producer.linger.ms",
        "schema.registry.ulr,schema.registry.url",
        "schema.registry.ssl.truststor.location,schema.registry.ssl.truststore.location",
        "basic.auth.user.infos,basic.auth.user.info",
        "auto.register.schemass,auto.register.schemas",
        "max.retriess,max.retries"
    })
    void shouldRefuseSlips(String key, String meant) {
        assertThatThrownBy(() -> Settings.of(Map.of(key, "1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("unknown setting '" + key + "'; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.security.protocol",
                "kafka.config.providers",
                "kafka.config.providers.vault.class",
                "kafka.metrics.context.site",
                "streams.client.tag.zone",
                "streams.max.poll.records",
                "streams.restore.consumer.fetch.max.bytes",
                "streams.global.consumer.fetch.max.bytes",
                "streams.producer.linger.ms",
                "streams.admin.retries",
                "streams.topic.segment.bytes",
                "schema.registry.ssl.truststore.location",
                "schema.registry.basic.auth.user.info"
            })
    void shouldKnowWhatIsPassedOn(String key) {
        assertThat(Settings.of(Map.of(key, "1")).unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.com.example.login.realm",
                "streams.rocksdb.setter.block.size",
                "schema.registry.proxy.port",
                "bearer.auth.scope",
                "schema.registry.request.header.trace",
                "bearer.auth.issuer.endpoint.url"
            })
    void shouldPassOnWhatOnlySomebodyElseCanKnow(String key) {
        assertThat(Settings.of(Map.of(key, "1")).unknown()).containsExactly(key);
    }
}
