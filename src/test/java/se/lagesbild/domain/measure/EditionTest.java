package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.domain.measure.Result.Status;

class EditionTest {

    private static final Edition LIVE = new Edition(Status.LIVE, 0);
    private static final Edition PRELIMINARY = new Edition(Status.PRELIMINARY, 0);
    private static final Edition FINAL = new Edition(Status.FINAL, 0);
    private static final Edition REVISED = new Edition(Status.REVISED, 1);

    @Test
    void shouldFollowTheCalendarUntilItIsFinal() {
        assertThat(LIVE.then(true, Status.LIVE)).isEqualTo(LIVE);
        assertThat(LIVE.then(true, Status.PRELIMINARY)).isEqualTo(PRELIMINARY);
        assertThat(PRELIMINARY.then(true, Status.PRELIMINARY)).isEqualTo(PRELIMINARY);
        assertThat(PRELIMINARY.then(true, Status.FINAL)).isEqualTo(FINAL);
    }

    @Test
    void shouldBeRevisedWithEachChangeOfAFinalFigure() {
        assertThat(FINAL.then(false, Status.FINAL)).isEqualTo(FINAL);
        assertThat(FINAL.then(true, Status.FINAL)).isEqualTo(REVISED);
        assertThat(REVISED.then(false, Status.FINAL)).isEqualTo(REVISED);
        assertThat(REVISED.then(true, Status.FINAL)).isEqualTo(new Edition(Status.REVISED, 2));
    }

    @Test
    void shouldBeRevisedAtFirstWhereTheCountryIs() {
        assertThat(Edition.first(Status.FINAL, null)).isEqualTo(FINAL);
        assertThat(Edition.first(Status.FINAL, FINAL)).isEqualTo(FINAL);
        assertThat(Edition.first(Status.FINAL, new Edition(Status.REVISED, 4))).isEqualTo(REVISED);
        assertThat(Edition.first(Status.PRELIMINARY, REVISED)).isEqualTo(PRELIMINARY);
    }
}
