package se.lagesbild.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalEnvironmentTest {

    @Test
    void shouldPassEverythingOnAndPrintNoPassword() {
        Map<String, String> settings = Map.of(
                "bootstrap.servers", "a:9092,b:9092",
                "schema.registry.url", "https://user:secret@r:8081",
                "security.protocol", "SASL_SSL");

        try (ExternalEnvironment environment = new ExternalEnvironment(settings)) {
            assertThat(environment.clientSettings()).isEqualTo(settings);
            assertThat(environment.description())
                    .isEqualTo("Kafka at a:9092,b:9092, schema registry at https://***@r:8081");
        }
    }

    @Test
    void shouldNameTheAddressThatIsMissing() {
        assertThatThrownBy(() -> new ExternalEnvironment(Map.of("bootstrap.servers", "a:9092")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema.registry.url is not configured");
        assertThatThrownBy(() -> new ExternalEnvironment(
                        Map.of("bootstrap.servers", " ", "schema.registry.url", "http://r:8081")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bootstrap.servers is not configured");
    }
}
