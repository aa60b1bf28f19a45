package se.lagesbild.wire.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RandomEvents;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void shouldGiveBackEveryEvent() {
        List<StatusChange> events = new RandomEvents(6).of("p", 500);

        List<StatusChange> read = events.stream()
                .map(event -> codec.decode(codec.encode(event), "p"))
                .toList();

        assertThat(read).isEqualTo(events);
    }

    @Test
    void shouldReadEventsInAnyOrder() {
        List<byte[]> stored =
                new RandomEvents(7).of("p", 2).stream().map(codec::encode).toList();

        StatusChange alone = new EventCodec().decode(stored.get(1), "p");
        codec.decode(stored.get(0), "p");

        assertThat(codec.decode(stored.get(1), "p")).isEqualTo(alone);
    }
}
