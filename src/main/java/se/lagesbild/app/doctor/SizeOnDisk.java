package se.lagesbild.app.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Adds up the files of a directory, some of which may go away meanwhile. */
final class SizeOnDisk extends SimpleFileVisitor<Path> {

    private long bytes;

    private SizeOnDisk() {}

    /** In bytes; 0 if there is no such directory. */
    static long of(Path directory) throws IOException {
        SizeOnDisk size = new SizeOnDisk();
        Files.walkFileTree(directory, size);
        return size.bytes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes += attributes.size();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
        return FileVisitResult.CONTINUE;
    }
}
