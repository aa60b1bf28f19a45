package se.lagesbild.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A signal ends a process wherever it is, and the line on the terminal has to go nevertheless. */
class ProgressOfAProcessTest {

    /** Ends as a signal would end it, with a line on the terminal. */
    static final class Interrupted {

        public static void main(String[] args) {
            AtomicLong nanos = new AtomicLong();
            PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
            Progress progress = new Progress("events read", 100, new ProgressBar(err), nanos::get);
            nanos.set(Duration.ofSeconds(1).toNanos());
            progress.add(50, 10);
            System.exit(3);
        }
    }

    @Test
    void shouldRemoveItsLine() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(err).matches("\r\\[#{10}\\.{10}].*left\r +\r");
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }
}
