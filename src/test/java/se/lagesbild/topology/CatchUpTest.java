package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final CatchUp catchUp = new CatchUp();

    @Test
    void shouldHoldNothingUnlessASourceIsBehind() {
        assertThat(catchUp.holds(0)).isFalse();
        assertThat(catchUp.isOver(0)).isTrue();
    }

    @Test
    void shouldWaitForEverySource() {
        catchUp.told(0, true, 100);
        catchUp.told(1, true, 100);

        catchUp.told(0, false, 200);
        assertThat(catchUp.holds(200)).isTrue();
        catchUp.told(1, false, 300);
        assertThat(catchUp.holds(300)).isFalse();
    }

    @Test
    void shouldShowOpenMonthsNowAndThenHoweverLongItTakes() {
        for (long now = 0; now < 60_000; now += 1_000) {
            catchUp.told(0, true, now);
            assertThat(catchUp.holds(now)).isTrue();
        }
        catchUp.told(0, true, 60_000);

        assertThat(catchUp.holds(60_000)).isFalse();
        assertThat(catchUp.isOver(60_000)).isFalse();
        catchUp.shown(60_000);
        assertThat(catchUp.holds(60_001)).isTrue();
    }

    @Test
    void shouldNotWaitForASourceThatIsGone() {
        catchUp.told(0, true, 0);

        assertThat(catchUp.isOver(60_000)).isFalse();
        assertThat(catchUp.isOver(60_001)).isTrue();
    }
}
