package se.lagesbild.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The persons' tasks of a state directory, in one file. What only tells how RocksDB was opened there is left out. */
final class PackedState {

    private static final Pattern NEEDED = Pattern.compile("[^/]+/0_\\d+/(?!.*/(LOG.*|OPTIONS.*|LOCK)$).*(?<!\\.lock)");

    private PackedState() {}

    static void pack(Path stateDirectory, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> all = Files.walk(stateDirectory)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path each : files) {
                String name = stateDirectory.relativize(each).toString();
                if (NEEDED.matcher(name).matches()) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(each, zip);
                }
            }
        }
    }

    static void unpack(Path file, Path stateDirectory) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = stateDirectory.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip, to);
            }
        }
    }
}
