package se.lagesbild.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a disk can do to the files of state. */
enum StateDamage {
    /** They end in the middle. */
    CUT(bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
    /** They are as long as before, with other bytes in the middle. */
    FLIPPED(bytes -> {
        for (int i = bytes.length / 3; i < bytes.length / 3 + 8; i++) {
            bytes[i] ^= (byte) 0xFF;
        }
        return bytes;
    });

    private final UnaryOperator<byte[]> change;

    StateDamage(UnaryOperator<byte[]> change) {
        this.change = change;
    }

    void doneTo(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> tables =
                    files.filter(path -> path.toString().endsWith(".sst")).toList();
            if (tables.isEmpty()) {
                throw new IllegalStateException("nothing to damage in " + directory);
            }
            for (Path table : tables) {
                Files.write(table, change.apply(Files.readAllBytes(table)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
