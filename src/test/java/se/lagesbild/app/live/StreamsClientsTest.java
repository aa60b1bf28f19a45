package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

class StreamsClientsTest {

    @Test
    void shouldNotPassOnTheRebalanceAfterACorruption() {
        Map<String, Object> config = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        try (Consumer<byte[], byte[]> consumer = new StreamsClients().getConsumer(config)) {
            // Kafka's consumer refuses it, having no group; so it did not come there.
            assertThatThrownBy(() -> consumer.enforceRebalance("triggered followup rebalance"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatCode(() -> consumer.enforceRebalance("Active tasks corrupted"))
                    .doesNotThrowAnyException();
        }
    }
}
