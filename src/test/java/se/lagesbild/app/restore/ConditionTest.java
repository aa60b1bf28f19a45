package se.lagesbild.app.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.http.Readiness;

class ConditionTest {

    private static final Restored HALF = new Restored(50, 100, 40, 7.6);

    @ParameterizedTest
    @CsvSource({
        ", false, false, true, starting",
        "CREATED, false, false, true, starting",
        "REBALANCING, false, false, true, rebalancing",
        "REBALANCING, true, false, true, computing",
        "REBALANCING, true, true, true, restoring",
        "RUNNING, false, false, false, computing",
        "RUNNING, false, false, true, running",
        "PENDING_SHUTDOWN, false, false, true, stopping",
        "NOT_RUNNING, false, false, true, stopping",
        "PENDING_ERROR, false, false, true, failed",
        "ERROR, false, false, true, failed"
    })
    void shouldTellWhatItIsDoing(
            KafkaStreams.State streams, boolean hasWork, boolean restores, boolean settled, String state) {
        Readiness readiness = new Condition(streams, hasWork, restores ? HALF : null, true, settled).readiness();

        assertThat(readiness.state()).hasToString(state);
        assertThat(readiness.isReady()).isEqualTo(state.equals("running"));
        assertThat(readiness.reason() == null).isEqualTo(readiness.isReady());
        assertThat(readiness.percent() != null).isEqualTo(restores);
    }

    @Test
    void shouldSayHowFarRestoringHasCome() {
        Readiness readiness = new Condition(KafkaStreams.State.REBALANCING, true, HALF, false, true).readiness();

        assertThat(readiness.percent()).isEqualTo(50);
        assertThat(readiness.reason()).isEqualTo("state is being restored: 50 % after 8 s");
    }

    @Test
    void shouldNotBeReadyBeforeItHasReadTheResults() {
        Readiness readiness = new Condition(KafkaStreams.State.RUNNING, false, null, false, true).readiness();

        assertThat(readiness).isEqualTo(Readiness.not(Readiness.State.STARTING, "results are being read"));
    }
}
