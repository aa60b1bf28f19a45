package se.lagesbild.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TemporaryDirectoryTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void shouldBeClosedToOthers() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("test")) {
            assertThat(Files.getPosixFilePermissions(directory.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void shouldBeRemovedWithAllThatIsInIt() throws Exception {
        TemporaryDirectory directory = TemporaryDirectory.create("lagesbild-test-");
        Files.writeString(
                Files.createDirectories(directory.path().resolve("a/b")).resolve("file"), "text");

        directory.close();
        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void shouldBeRemovedWhileSomebodyWrites() throws Exception {
        TemporaryDirectory directory = TemporaryDirectory.create("lagesbild-test-");
        Path inner = Files.createDirectory(directory.path().resolve("inner"));
        CountDownLatch manyWritten = new CountDownLatch(1_000);
        Thread writer = new Thread(() -> writeUntilItFails(inner, manyWritten));
        writer.start();
        manyWritten.await();

        directory.close();

        writer.join();
        assertThat(directory.path()).doesNotExist();
    }

    private static void writeUntilItFails(Path inner, CountDownLatch written) {
        for (int number = 0; ; number++) {
            try {
                Files.writeString(inner.resolve("file" + number), "text");
                written.countDown();
            } catch (IOException gone) {
                return;
            }
        }
    }
}
