package se.lagesbild.app.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestorationTest {

    private static final TopicPartition HISTORIES = new TopicPartition("histories", 0);
    private static final TopicPartition SUMS = new TopicPartition("sums", 0);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final Restoration restoration = new Restoration(nanos::get, told::add);

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private int percent() {
        return restoration.now().percent();
    }

    @Test
    void shouldWeighChangelogsByTheirLength() {
        assertThat(restoration.now()).isNull();
        restoration.onRestoreStart(HISTORIES, "histories", 100, 1_000);
        restoration.onRestoreStart(SUMS, "sums", 0, 100);
        assertThat(percent()).isZero();

        restoration.onBatchRestored(HISTORIES, "histories", 599, 300);
        assertThat(percent()).isEqualTo(50);

        restoration.onRestoreEnd(SUMS, "sums", 0);
        assertThat(percent()).isEqualTo(60);

        restoration.onBatchRestored(HISTORIES, "histories", 989, 200);
        assertThat(percent()).isEqualTo(99);

        restoration.onRestoreEnd(HISTORIES, "histories", 500);
        assertThat(restoration.now()).isNull();
    }

    @Test
    void shouldTellEveryTenSecondsAndInTheEnd() {
        restoration.onRestoreStart(HISTORIES, "histories", 0, 4_000_000);
        pass(9);
        restoration.onBatchRestored(HISTORIES, "histories", 499_999, 400_000);
        assertThat(told).isEmpty();

        pass(1);
        restoration.onBatchRestored(HISTORIES, "histories", 999_999, 400_000);
        pass(9);
        restoration.onBatchRestored(HISTORIES, "histories", 1_999_999, 400_000);
        pass(60);
        restoration.onBatchRestored(HISTORIES, "histories", 2_999_999, 400_000);
        restoration.onRestoreEnd(HISTORIES, "histories", 1_600_000);

        assertThat(told)
                .containsExactly(
                        "Restoring state: 25 %, 800,000 records, 80,000/s, 0:30 left",
                        "Restoring state: 75 %, 1,600,000 records, 20,253/s, 0:26 left",
                        "Restored state: 1,600,000 records in 1:19");
    }

    @Test
    void shouldAlsoTellWhileNothingComes() {
        restoration.onRestoreStart(HISTORIES, "histories", 0, 1_000);
        pass(9);
        restoration.tellIfDue();
        assertThat(told).isEmpty();

        pass(1);
        restoration.tellIfDue();
        restoration.tellIfDue();
        assertThat(told).containsExactly("Restoring state: 0 %, 0 records, 0/s");

        restoration.onRestoreEnd(HISTORIES, "histories", 0);
        pass(10);
        restoration.tellIfDue();
        assertThat(told).hasSize(1);
    }

    @Test
    void shouldSayNothingWhereNothingIsToBeRestored() {
        restoration.onRestoreStart(HISTORIES, "histories", 70, 70);
        assertThat(restoration.now()).isNull();
        restoration.onRestoreEnd(HISTORIES, "histories", 0);

        assertThat(told).isEmpty();
    }

    @Test
    void shouldNotWaitForWhatHasGoneElsewhere() {
        restoration.onRestoreStart(HISTORIES, "histories", 0, 100);
        restoration.onRestoreStart(SUMS, "sums", 0, 100);
        restoration.onBatchRestored(SUMS, "sums", 99, 100);
        restoration.onRestoreEnd(SUMS, "sums", 100);

        restoration.onRestoreSuspended(HISTORIES, "histories", 0);

        assertThat(restoration.now()).isNull();
        assertThat(told).containsExactly("Restored state: 100 records in 0:00");
    }

    @Test
    void shouldBeginAnewWhenTheWorkMoves() {
        restoration.onRestoreStart(HISTORIES, "histories", 0, 100);
        restoration.onBatchRestored(HISTORIES, "histories", 99, 100);
        restoration.onRestoreEnd(HISTORIES, "histories", 100);
        pass(3_600);

        restoration.onRestoreStart(SUMS, "sums", 0, 10);

        assertThat(restoration.now()).isEqualTo(new Restored(0, 10, 0, 0));
    }
}
