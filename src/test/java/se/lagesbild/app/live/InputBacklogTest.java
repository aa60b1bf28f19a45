package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

class InputBacklogTest {

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, false",
        "-1, 1, 0, true",
        "11, 12, 0, true",
        "12, 12, 0, false",
        "20, 12, 0, false",
        "20, 12, 2000, false",
        "20, 12, 2001, true"
    })
    void shouldBeBehindUntilAllThatWasThereIsCommittedAndWhileManyWait(
            long committed, long end, double lag, boolean behind) {
        assertThat(InputBacklog.isBehind(committed, end, lag)).isEqualTo(behind);
    }

    @Test
    void shouldExpectThatSomethingWaitsUntilItHasLooked() {
        TopicExtent atStart =
                new TopicExtent("topic", List.of(new PartitionExtent(0, 0, 12), new PartitionExtent(1, 0, 0)));
        try (InputBacklog backlog = new InputBacklog(atStart, Map::of)) {
            assertThat(backlog.waits(0)).isTrue();
            assertThat(backlog.waits(1)).isFalse();
            assertThat(backlog.waits(2)).isFalse();
        }
    }
}
