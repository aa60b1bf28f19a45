package se.lagesbild.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory that is removed with all that is in it, even while somebody still writes into it. */
public final class TemporaryDirectory implements AutoCloseable {

    /** Each finds less: in directories that are gone nothing new is made. */
    private static final int ATTEMPTS = 50;

    private final Path path;

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    public static TemporaryDirectory create(String prefix) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(prefix));
        } catch (IOException failure) {
            throw new UncheckedIOException("no temporary directory", failure);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Removes the directory. It first gets another name beside the old one, so that whoever still writes by the old
     * one finds nothing to write into, however fast he is.
     */
    @Override
    public void close() {
        remove(renamed());
    }

    private Path renamed() {
        try {
            return Files.move(path, path.resolveSibling(path.getFileName() + ".removed"));
        } catch (IOException staysWhereItIs) {
            return path;
        }
    }

    /** Removes any directory with all that is in it. What links in it lead to stays. */
    public static void remove(Path path) {
        IOException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
            try {
                Files.walkFileTree(path, new Removal());
            } catch (IOException e) {
                failure = e;
            }
        }
        if (Files.exists(path)) {
            throw new UncheckedIOException(
                    "directory " + path + " cannot be removed",
                    failure == null ? new IOException("it is there again") : failure);
        }
    }

    /** Removes what it comes by; what is gone already was removed by somebody else. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
