package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(0);

    @Test
    void shouldPassOnAtOnceWhatComesToACalmPlace() {
        assertThat(pace.isDue(1_000, false, false)).isFalse();
        assertThat(pace.isDue(1_010, true, false)).isTrue();
    }

    @Test
    void shouldRestAsLongAsItTook() {
        assertThat(pace.isDue(1_000, true, false)).isTrue();
        assertThat(pace.isDue(1_300, true, false)).isFalse();
        assertThat(pace.isDue(1_599, true, false)).isFalse();
        assertThat(pace.isDue(1_600, true, false)).isTrue();
        assertThat(pace.isDue(1_610, true, false)).isFalse();
        assertThat(pace.isDue(1_620, true, false)).isTrue();
    }

    @Test
    void shouldRestForAQuarterOfTheCommitInterval() {
        Pace slow = Pace.of(Map.of("commit.interval.ms", "1000"));

        assertThat(slow.isDue(1_000, true, false)).isTrue();
        assertThat(slow.isDue(1_010, true, false)).isFalse();
        assertThat(slow.isDue(1_249, true, false)).isFalse();
        assertThat(slow.isDue(1_250, true, false)).isTrue();
    }

    @Test
    void shouldNotRestForLongerThanFiveSeconds() {
        assertThat(pace.isDue(1_000, true, false)).isTrue();
        assertThat(pace.isDue(5_000, true, false)).isFalse();
        assertThat(pace.isDue(6_000, true, false)).isTrue();
    }

    @Test
    void shouldWaitALittleForWhatBelongsTogether() {
        assertThat(pace.isDue(1_000, true, true)).isFalse();
        assertThat(pace.isDue(1_010, true, false)).isTrue();
        assertThat(pace.isDue(1_020, false, false)).isFalse();
        assertThat(pace.isDue(2_000, true, true)).isFalse();
        assertThat(pace.isDue(2_010, true, true)).isFalse();
        assertThat(pace.isDue(2_020, true, true)).isTrue();
    }
}
