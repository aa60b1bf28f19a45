package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        try (InputBacklog backlog = new InputBacklog("topic", Map.of(0, 12L, 1, 0L))) {
            assertThat(backlog.waits(0)).isTrue();
            assertThat(backlog.waits(1)).isFalse();
            assertThat(backlog.waits(2)).isFalse();
        }
    }
}
