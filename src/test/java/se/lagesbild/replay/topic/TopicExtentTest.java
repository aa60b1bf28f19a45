package se.lagesbild.replay.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicExtentTest {

    private static final TopicExtent READ =
            new TopicExtent("events", List.of(new PartitionExtent(0, 0, 10), new PartitionExtent(1, 5, 20)));

    @Test
    void shouldBeInWhatHasGrown() {
        TopicExtent now = new TopicExtent(
                "events",
                List.of(new PartitionExtent(2, 7, 9), new PartitionExtent(1, 0, 30), new PartitionExtent(0, 0, 10)));

        assertThatCode(() -> READ.requireIn(now)).doesNotThrowAnyException();
    }

    @Test
    void shouldNamePartitionsOfWhichSomethingIsMissing() {
        assertMissing(
                "topic events no longer has offsets 0 to 10 of partition 0, whose first available offset is 1: "
                        + "history has been deleted",
                new PartitionExtent(0, 1, 10),
                new PartitionExtent(1, 5, 20));
        assertMissing(
                "topic events no longer has offsets 5 to 20 of partition 1, which ends at offset 19: it is not the "
                        + "topic that was read",
                new PartitionExtent(0, 0, 10),
                new PartitionExtent(1, 5, 19));
        assertMissing(
                "topic events no longer has offsets 5 to 20 of partition 1, which it does not have",
                new PartitionExtent(0, 0, 10));
    }

    private static void assertMissing(String told, PartitionExtent... now) {
        assertThatThrownBy(() -> READ.requireIn(new TopicExtent("events", List.of(now))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(told);
    }
}
