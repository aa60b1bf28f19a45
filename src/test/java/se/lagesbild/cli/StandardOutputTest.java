package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardOutputTest {

    private final StringWriter err = new StringWriter();

    private static StandardOutput failing(String why) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(why);
            }
        });
    }

    private int measures(StandardOutput out) {
        return LagesbildCommand.execute(out, new PrintWriter(err), "measures");
    }

    @Test
    void shouldFailWhenTheDiskIsFull() {
        CommandRun run = CommandRun.onFullDisk("measures");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("lagesbild: cannot write to standard output: No space left on device\n");
    }

    @Test
    void shouldEndQuietlyWhenNobodyReads() {
        assertThat(measures(failing("Broken pipe"))).isEqualTo(1);
        assertThat(err).hasToString("");
    }

    @Test
    void shouldLeaveNoManifestOfAResultThatWasNotWritten(@TempDir Path directory) {
        CommandRun run = CommandRun.onFullDisk(
                "replay",
                "--events",
                "src/test/resources/cases/T06.jsonl",
                "--month",
                "2021-03",
                "--manifest",
                directory.resolve("manifest.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldDoNothingElseWhereOutputIsWritten() {
        assertThat(measures(new StandardOutput(OutputStream.nullOutputStream())))
                .isZero();
    }

    @Test
    void shouldNameTheFileThatCannotBeWritten() {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        CommandRun run = CommandRun.of("simulate", "--people", "10", "--months", "1", "--out", "/dev/full");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("lagesbild: cannot write to /dev/full: No space left on device\n");
    }
}
