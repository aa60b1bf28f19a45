package se.lagesbild.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalEnvironmentTest {

    @Test
    void shouldGiveTheAddressesAndPrintNoPassword() {
        try (KafkaEnvironment environment = new ExternalEnvironment("a:9092,b:9092", "https://user:secret@r:8081")) {
            assertThat(environment.addresses())
                    .isEqualTo(Map.of(
                            "bootstrap.servers", "a:9092,b:9092",
                            "schema.registry.url", "https://user:secret@r:8081"));
            assertThat(environment.description())
                    .isEqualTo("Kafka at a:9092,b:9092, schema registry at https://***@r:8081");
            assertThat(environment).hasToString(environment.description());
        }
    }

    @Test
    void shouldNameTheAddressThatIsMissing() {
        assertThatThrownBy(() -> new ExternalEnvironment("a:9092", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema.registry.url is not configured");
        assertThatThrownBy(() -> new ExternalEnvironment(" ", "http://r:8081"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bootstrap.servers is not configured");
    }
}
