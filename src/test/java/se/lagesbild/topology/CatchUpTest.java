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
        catchUp.told("m", 0, true, 100);
        catchUp.told("m", 1, true, 100);

        catchUp.told("m", 0, false, 200);
        assertThat(catchUp.holds(200)).isTrue();
        catchUp.told("m", 1, false, 300);
        assertThat(catchUp.holds(300)).isFalse();
    }

    /** A source's blocks of two measures come one after the other. */
    @Test
    void shouldWaitForEveryMeasureOfASource() {
        catchUp.told("m", 0, true, 100);
        catchUp.told("n", 0, true, 100);

        catchUp.told("m", 0, false, 200);
        assertThat(catchUp.holds(200)).isTrue();
        catchUp.told("n", 0, false, 300);
        assertThat(catchUp.holds(300)).isFalse();
    }

    @Test
    void shouldShowOpenMonthsNowAndThenHoweverLongItTakes() {
        for (long now = 0; now < 60_000; now += 1_000) {
            catchUp.told("m", 0, true, now);
            assertThat(catchUp.holds(now)).isTrue();
        }
        catchUp.told("m", 0, true, 60_000);

        assertThat(catchUp.holds(60_000)).isFalse();
        assertThat(catchUp.isOver(60_000)).isFalse();
        catchUp.shown(60_000);
        assertThat(catchUp.holds(60_001)).isTrue();
    }

    @Test
    void shouldNotWaitForASourceThatIsGone() {
        catchUp.told("m", 0, true, 0);

        assertThat(catchUp.isOver(60_000)).isFalse();
        assertThat(catchUp.isOver(60_001)).isTrue();
    }
}
