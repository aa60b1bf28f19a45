package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private final AtomicLong now = new AtomicLong();

    /** Each look at the clock takes a second. */
    private final Reachability reachability = new Reachability(() -> Instant.ofEpochSecond(now.getAndIncrement()));

    @Test
    void shouldWaitForWhatAnswersSoon() {
        AtomicInteger asked = new AtomicInteger();

        reachability.require("it", within -> {
            if (asked.incrementAndGet() < 2) {
                throw new IOException("not yet");
            }
        });

        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldNameWhatDoesNotAnswer() {
        assertThatThrownBy(() -> reachability.require("it", within -> {
                    throw new IOException("nobody there");
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessage("it does not answer: nobody there");
    }

    @Test
    void shouldKnockBeforeItAsks() {
        KafkaProbe probe = new KafkaProbe(List.of("127.0.0.1:1"), Map.of());

        assertThatThrownBy(() -> probe.ask(Duration.ofSeconds(1))).isInstanceOf(IOException.class);
    }

    @Test
    void shouldNameTheSettingThatKafkaDoesNotLike() {
        KafkaProbe probe = new KafkaProbe(List.of("nonsense"), Map.of("bootstrap.servers", "nonsense"));

        assertThatThrownBy(() -> probe.ask(Duration.ofSeconds(1)))
                .isInstanceOf(KafkaException.class)
                .hasMessageStartingWith("Kafka cannot be asked: Invalid url in bootstrap.servers: nonsense");
    }

    @Test
    void shouldFindThatNoRegistryIsThere() {
        RegistryProbe probe = new RegistryProbe(List.of("http://127.0.0.1:1", "http://user:secret@127.0.0.1:2"));

        assertThatThrownBy(() -> probe.ask(Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot be reached");
    }
}
