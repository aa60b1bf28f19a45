package se.lagesbild.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    /** Begins close to where {@code System.nanoTime} may begin again at the other end. */
    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(5).toNanos());

    private final StringWriter shown = new StringWriter();
    private final PrintWriter err = new PrintWriter(shown);

    private Progress onTerminal(long total) {
        return new Progress("events read", total, new ProgressBar(err), nanos::get);
    }

    private Progress inLog(long total) {
        return new Progress("events read", total, new ProgressLog(err), nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** What a terminal of any width shows: carriage returns go back, and what comes then covers what was there. */
    private String screen() {
        StringBuilder line = new StringBuilder();
        for (String piece : shown.toString().split("\r", -1)) {
            line.replace(0, Math.min(piece.length(), line.length()), piece);
        }
        return line.toString().stripTrailing();
    }

    @Test
    void shouldShowALineOnATerminal() {
        try (Progress progress = onTerminal(200)) {
            progress.add(0, 0);
            pass(Duration.ofSeconds(10));
            progress.add(50, 1_234_567);

            assertThat(screen()).isEqualTo("[#####...............]  25 %, 1,234,567 events read, 123,457/s, 0:30 left");
        }
    }

    @Test
    void shouldShowNoEndWhereTheTotalIsUnknown() {
        try (Progress progress = onTerminal(0)) {
            pass(Duration.ofSeconds(2));
            progress.add(50, 3000);

            assertThat(screen()).isEqualTo("3,000 events read, 1,500/s");
        }
    }

    @Test
    void shouldShowNoTimeLeftBeforeAnythingIsDone() {
        try (Progress progress = onTerminal(1000)) {
            pass(Duration.ofSeconds(2));
            progress.add(0, 3000);

            assertThat(screen()).isEqualTo("[....................]   0 %, 3,000 events read, 1,500/s");
        }
    }

    @Test
    void shouldNotShowMoreThanTheWhole() {
        try (Progress progress = onTerminal(100)) {
            pass(Duration.ofSeconds(2));
            progress.add(150, 2);

            assertThat(screen()).isEqualTo("[####################] 100 %, 2 events read, 1/s, 0:00 left");
        }
    }

    @Test
    void shouldShowHours() {
        try (Progress progress = onTerminal(1000)) {
            pass(Duration.ofSeconds(10));
            progress.add(1, 20);

            assertThat(screen()).endsWith(", 2:46:30 left");
        }
    }

    @Test
    void shouldCoverALongerLineByAShorterOne() {
        try (Progress progress = onTerminal(100)) {
            pass(Duration.ofSeconds(1000));
            progress.add(1, 2_000_000_000);
            pass(Duration.ofSeconds(1_000_000));
            progress.add(99, 0);

            assertThat(screen())
                    .isEqualTo("[####################] 100 %, 2,000,000,000 events read, 1,998/s, 0:00 left");
        }
    }

    @Test
    void shouldFitOnATerminal() {
        try (Progress progress = onTerminal(Long.MAX_VALUE)) {
            pass(Duration.ofDays(100));
            progress.add(1, Long.MAX_VALUE);

            assertThat(screen().length()).isBetween(60, 79);
        }
    }

    @Test
    void shouldLeaveNothingOnATerminal() {
        try (Progress progress = onTerminal(200)) {
            pass(Duration.ofSeconds(10));
            progress.add(50, 10);
            assertThat(screen()).isNotEmpty();
        }

        assertThat(screen()).isEmpty();
        assertThat(shown.toString()).endsWith("\r").doesNotContain("\n", "\u001b");
    }

    @Test
    void shouldShowNothingAfterItsEnd() {
        Progress progress = onTerminal(200);
        pass(Duration.ofSeconds(10));
        progress.add(50, 10);
        progress.close();
        int length = shown.toString().length();

        pass(Duration.ofSeconds(10));
        progress.add(50, 10);
        progress.close();

        assertThat(shown.toString()).hasSize(length);
    }

    @Test
    void shouldShowNothingOfAMoment() {
        try (Progress progress = onTerminal(200)) {
            pass(Duration.ofMillis(499));
            progress.add(200, 10);
        }

        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void shouldShowALineOnATerminalFiveTimesASecond() {
        try (Progress progress = onTerminal(1000)) {
            for (int i = 0; i < 100; i++) {
                pass(Duration.ofMillis(10));
                progress.add(1, 1);
            }

            // at 0.5, 0.7 and 0.9 s
            assertThat(shown.toString().split("\r", -1)).hasSize(1 + 3);
        }
    }

    @Test
    void shouldShowLinesNowAndThenInALog() {
        try (Progress progress = inLog(100)) {
            for (int i = 0; i < 25; i++) {
                pass(Duration.ofSeconds(1));
                progress.add(2, 1000);
            }
        }

        assertThat(shown.toString().lines())
                .containsExactly(
                        "lagesbild: 20 %, 10,000 events read, 1,000/s, 0:40 left",
                        "lagesbild: 40 %, 20,000 events read, 1,000/s, 0:30 left",
                        "lagesbild: 25,000 events read in 0:25");
    }

    @Test
    void shouldShowNothingOfTenSecondsInALog() {
        try (Progress progress = inLog(100)) {
            pass(Duration.ofSeconds(10).minusNanos(1));
            progress.add(100, 1000);
        }

        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void shouldTakeReportsOfManyThreads() throws InterruptedException {
        int threads = 8;
        int reports = 20_000;
        List<Thread> running = new ArrayList<>();
        try (Progress progress = inLog(0)) {
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> {
                    for (int j = 0; j < reports; j++) {
                        nanos.addAndGet(1_000_000);
                        progress.add(0, 1);
                    }
                });
                thread.start();
                running.add(thread);
            }
            for (Thread thread : running) {
                thread.join();
            }
        }

        // Of 160 s; a line may come late by as many reports as other threads make meanwhile.
        List<String> lines = shown.toString().lines().toList();
        assertThat(lines).hasSizeBetween(2, 16 + 1);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("lagesbild: 160,000 events read in 2:40");
    }
}
