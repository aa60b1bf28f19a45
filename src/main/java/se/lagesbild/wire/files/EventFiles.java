package se.lagesbild.wire.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds the files that a user means by a name.
 *
 * <p>Of a directory these are all files in it and in its directories, in the order of their paths. Names that begin with a
 * dot or an underscore are left out, as Hadoop and Spark do, who write such files beside the data; no other name is: a
 * file that holds something else is told of, while one that was passed over would only make the figures too small.
 */
public final class EventFiles {

    private static final String STANDARD_INPUT = "-";

    private EventFiles() {}

    /**
     * The files, at least one.
     *
     * @param name of a file or directory, or {@code -}
     * @param standardInput is taken for {@code -}
     */
    public static List<EventFile> named(String name, InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return List.of(EventFile.of(nameOf(name), standardInput));
        }
        if (name.isEmpty()) {
            throw new IOException("the name of a file of events is empty"); // Java takes it for the current directory
        }
        Path path = Path.of(name);
        return Files.isDirectory(path) ? in(path) : List.of(EventFile.of(path));
    }

    /** What a message calls all of them together. */
    public static String nameOf(String name) {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /**
     * Whether a file is among those, or will be once it is written.
     *
     * @param name as it is given, of what is there
     * @param file in a directory that is there
     */
    public static boolean include(String name, Path file) throws IOException {
        if (name.equals(STANDARD_INPUT) || !Files.exists(Path.of(name))) {
            return false;
        }
        Path top = Path.of(name).toRealPath();
        Path real = Files.exists(file)
                ? file.toRealPath()
                : file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        if (real.equals(top) || !real.startsWith(top)) {
            return real.equals(top);
        }
        return StreamSupport.stream(top.relativize(real).spliterator(), false).allMatch(EventFiles::isTaken);
    }

    private static List<EventFile> in(Path directory) throws IOException {
        List<Path> paths = pathsBelow(directory);
        if (paths.isEmpty()) {
            throw new IOException("there are no files in the directory " + directory);
        }
        paths.sort(Comparator.comparing(path -> directory.relativize(path).toString()));
        List<EventFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(EventFile.of(path, directory.relativize(path)));
        }
        return files;
    }

    private static List<Path> pathsBelow(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(
                directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                        return visited.equals(directory) || isTaken(visited)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    /** A link that leads nowhere is taken, so that it is told of. */
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (isTaken(file) && (attributes.isRegularFile() || attributes.isSymbolicLink())) {
                            paths.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        throw EventFile.cannotRead(file.toString(), failure);
                    }
                });
        return paths;
    }

    private static boolean isTaken(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("_");
    }
}
