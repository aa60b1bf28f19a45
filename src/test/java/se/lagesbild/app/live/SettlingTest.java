package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import se.lagesbild.topology.PassingFlow;

class SettlingTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicLong seen = new AtomicLong();
    private final PassingFlow passing = new PassingFlow();

    @Test
    void shouldBeOverAtOnceWhereCountsAgree() {
        assertThat(settling().isOver(0)).isTrue();
    }

    @Test
    void shouldBeOverWhenNothingHasMovedForAWhileThoughCountsDoNotAgree() {
        seen.set(-1);
        Settling settling = settling();

        assertThat(settling.isOver(0)).isFalse();
        now.set(Instant.ofEpochSecond(14));
        assertThat(settling.isOver(0)).isFalse();
        now.set(Instant.ofEpochSecond(15));
        assertThat(settling.isOver(0)).isTrue();
    }

    @Test
    void shouldGoOnWhileSomethingMoves() {
        seen.set(-2);
        Settling settling = settling();
        assertThat(settling.isOver(0)).isFalse();

        now.set(Instant.ofEpochSecond(14));
        seen.set(-1);
        assertThat(settling.isOver(0)).isFalse();
        now.set(Instant.ofEpochSecond(28));
        assertThat(settling.isOver(0)).isFalse();
        now.set(Instant.ofEpochSecond(29));
        assertThat(settling.isOver(0)).isTrue();
    }

    /** Long before the first result of a large load can be seen. */
    @Test
    void shouldGoOnWhileSomethingPassesTheStages() {
        seen.set(-1);
        Settling settling = settling();
        assertThat(settling.isOver(0)).isFalse();

        now.set(Instant.ofEpochSecond(14));
        passing.arrive();
        assertThat(settling.isOver(0)).isFalse();
        now.set(Instant.ofEpochSecond(28));
        assertThat(settling.isOver(0)).isFalse();
    }

    @Test
    void shouldNotBeOverBeforeAllHasArrived() {
        Settling settling = settling();
        assertThat(settling.isOver(1)).isFalse();

        now.set(Instant.ofEpochSecond(100));
        assertThat(settling.isOver(1)).isFalse();
    }

    private Settling settling() {
        return new Settling(passing.flow(), seen::get, now::get);
    }
}
