package se.lagesbild.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.jaas.config",
                "kafka.ssl.key.password",
                "kafka.ssl.keystore.key",
                "streams.ssl.truststore.password",
                "streams.main.consumer.sasl.jaas.config",
                "streams.admin.ssl.keystore.password",
                "basic.auth.user.info",
                "schema.registry.basic.auth.user.info",
                "bearer.auth.token",
                "schema.registry.ssl.key.password",
                "kafka.my.login.clientSecret",
                "kafka.config.providers.vault.param.token",
                "streams.vault.api-key",
                "kafka.my.PASSPHRASE"
            })
    void shouldMaskSecrets(String key) {
        assertThat(Secrets.masked(key, "hush")).isEqualTo("***");
        assertThat(Secrets.masked(key, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.oauthbearer.token.endpoint.url",
                "basic.auth.credentials.source",
                "kafka.security.protocol",
                "kafka.ssl.truststore.location",
                "application.id"
            })
    void shouldShowTheRest(String key) {
        assertThat(Secrets.masked(key, "seen")).isEqualTo("seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://u:p@r:8081 http://***@r:8081",
                "http://u:p/w@r http://***@r",
                "http://u:p,w@r http://***@r",
                "http://u:p@w@r http://***@r",
                "http://a,https://u:p@r http://a,https://***@r",
                "https://u:p@a,http://b https://***@a,http://b",
                "http://u:p@a,http://v:q@b http://***@a,http://***@b",
                "http://r:8081 http://r:8081"
            })
    void shouldMaskCredentialsInAddresses(String address, String shown) {
        assertThat(Secrets.masked("schema.registry.url", address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x required password=\"hush\";", "user=a;Password: b", "token=t"})
    void shouldMaskValuesThatTellOfSecrets(String value) {
        assertThat(Secrets.masked("kafka.my.login", value)).isEqualTo("***");
    }
}
